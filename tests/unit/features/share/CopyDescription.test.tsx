import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CopyDescription } from '#features/share/CopyDescription.tsx'
import { curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const open = () => show((selection) => <CopyDescription dataset={curated} selection={selection} />)
const button = () => screen.queryByRole('button', { name: 'Copy description' })

afterEach(() => vi.restoreAllMocks())

describe('Copy description', () => {
  test('puts the chart’s words on the clipboard and says so', async () => {
    const user = userEvent.setup()
    open()
    await user.click(button() ?? document.body)
    expect(await screen.findByText('Copied')).toHaveAttribute('aria-live', 'polite')
    expect(await navigator.clipboard.readText()).toContain('267 children, October 2018')
  })

  test('says so when the browser refuses', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    open()
    await user.click(button() ?? document.body)
    expect(await screen.findByText('The browser did not allow copying.')).toBeInTheDocument()
  })

  test('is not there without a clipboard', () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
    open()
    expect(button()).toBeNull()
  })
})
