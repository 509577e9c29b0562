import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { parseCurated } from '#data/loadCurated.ts'
import { AddFigures } from '#features/addFigures/AddFigures.tsx'
import { curatedQuery } from '#state/queries.ts'

const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))

/** jsdom draws no dialogs; what matters here is that the element is open and tells when it closes. */
export function stubDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}

/** Shows the header's button beside the dashboard's own figures. */
function mount(): void {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, curated)
  render(
    <QueryClientProvider client={client}>
      <AddFigures />
    </QueryClientProvider>,
  )
}

/** Presses it, and looks inside the dialog that opens. */
export async function openDialog() {
  mount()
  await userEvent.click(screen.getByRole('button', { name: 'Add figures' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Add figures' }))
  await dialog.findByRole('heading', { name: 'Your figures on this machine' })
  return dialog
}
