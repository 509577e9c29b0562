import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { toOwnMetric, withOwnMetrics } from '#domain/model/userFigures.ts'
import { ShareDashboard } from '#features/share/ShareDashboard.tsx'
import { useAction } from '#features/share/useAction.tsx'
import { curatedQuery } from '#state/queries.ts'
import { addImport } from '#storage/addImport.ts'
import { curated, selected } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'
import { readZip } from '../../../support/readZip.ts'

const { savedFile } = vi.hoisted(() => ({ savedFile: vi.fn() }))
vi.mock('#ui/saveFile.ts', () => ({ saveFile: savedFile }))

const VISITS = {
  id: 'own-visits',
  title: 'Secret visits',
  unit: 'count',
  better: 'lower',
  decimals: 0,
} as const

function Shown({ withUserFigures }: { readonly withUserFigures: boolean }) {
  const { run, said } = useAction()
  // The page's data set has the person's own measures in it, as useDataset gives it.
  const dataset = withOwnMetrics(curated, { metrics: [toOwnMetric(VISITS)], areas: [] })
  const basis = { dataset, selection: selected({}), withUserFigures, view: '', today: '2026-11-22' as const }
  return (
    <>
      <ShareDashboard basis={basis} run={run} />
      <p>{said}</p>
    </>
  )
}

async function packageMade(withUserFigures: boolean): Promise<string> {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, curated)
  await addImport({
    fileName: 'visits.csv',
    observations: [figure({ metric: VISITS.id, source: 'Our return' })],
    newMetrics: [VISITS],
  })
  savedFile.mockReset()
  render(
    <QueryClientProvider client={client}>
      <Shown withUserFigures={withUserFigures} />
    </QueryClientProvider>,
  )
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  await userEvent.click(screen.getByRole('button', { name: 'Download data package' }))
  await screen.findByText(/was saved with your downloads/u)
  const blob: Blob = savedFile.mock.lastCall?.[0]
  const entries = readZip(Buffer.from(await blob.arrayBuffer()))
  return entries.map((entry) => entry.bytes.toString('utf8')).join('\n')
}

test('a package without a person’s figures has not even the names of their measures', async () => {
  const files = await packageMade(false)
  expect(files).toContain('Northamptonshire')
  expect(files).not.toMatch(/Secret visits|own-visits|Our return/u)
})

test('a package with them has the measure, in words for others', async () => {
  const files = await packageMade(true)
  expect(files).toContain('Secret visits')
  expect(files).toContain('Added measures')
  expect(files).not.toContain('Your measures')
})
