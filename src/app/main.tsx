import { QueryClient } from '@tanstack/react-query'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { figuresInside } from '#data/figuresInside.ts'
import { loadCuratedText, readCurated } from '#data/loadCurated.ts'
import { checksumOf } from '#domain/model/checksum.ts'
import { framed } from '#features/embed/Embed.tsx'
import { curatedQuery } from '#state/queries.ts'
import { useView } from '#state/view.ts'
import { searchFromView, viewFromSearch } from '#state/viewUrl.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = new QueryClient()
const view = viewFromSearch(window.location.search)
useView.setState(view)

/** Checksum of the figures that were loaded. */
let loadedFrom: string | undefined

const curatedWithChecksum = {
  ...curatedQuery,
  queryFn: async () => {
    const text = await loadCuratedText()
    loadedFrom = checksumOf(text)
    return readCurated(text)
  },
}

/**
 * The built page already shows the default view of the figures that it was built with, and React takes that markup over. Another view, or
 * figures that a host has replaced since the build, are rendered from scratch.
 */
async function takeOver(holder: HTMLElement): Promise<void> {
  const { drawnFrom } = holder.dataset
  const drawnBeforehand = !framed && drawnFrom !== undefined && searchFromView(view) === ''
  if (drawnBeforehand) await client.prefetchQuery(curatedWithChecksum)
  const loaded = client.getQueryData(curatedQuery.queryKey) !== undefined
  const app = <App client={client} oneFile={figuresInside() !== undefined} />
  if (loaded && loadedFrom === drawnFrom) hydrateRoot(holder, app)
  else createRoot(holder).render(app)
  delete document.documentElement.dataset['view']
}

void takeOver(root)
