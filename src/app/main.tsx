import { QueryClient } from '@tanstack/react-query'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { framed } from '#features/embed/framed.ts'
import { curatedQuery } from '#state/queries.ts'
import { useView } from '#state/view.ts'
import { searchFromView, viewFromSearch } from '#state/viewUrl.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = new QueryClient()
const view = viewFromSearch(window.location.search)
useView.setState(view)

/** The page is drawn beforehand for the default view: that one is taken over as it stands, any other is drawn afresh. */
async function takeOver(holder: HTMLElement): Promise<void> {
  const drawnBeforehand = !framed && holder.hasChildNodes() && searchFromView(view) === ''
  if (drawnBeforehand) await client.prefetchQuery(curatedQuery)
  const loaded = client.getQueryData(curatedQuery.queryKey) !== undefined
  if (loaded) hydrateRoot(holder, <App client={client} />)
  else createRoot(holder).render(<App client={client} />)
  delete document.documentElement.dataset['view']
}

void takeOver(root)
