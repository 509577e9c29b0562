import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { parseCurated } from '#data/loadCurated.ts'
import { curatedQuery } from '#state/queries.ts'
import { App } from './App.tsx'

/** The default view as HTML, from the same components that take it over in the browser. Throws when the data is not as it should be. */
export function renderApp(curated: unknown, { oneFile = false } = {}): string {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, parseCurated(curated))
  return renderToString(<App client={client} oneFile={oneFile} />)
}
