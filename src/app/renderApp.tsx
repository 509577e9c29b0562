import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { parseCurated } from '#data/loadCurated.ts'
import { curatedQuery } from '#state/queries.ts'
import { App } from './App.tsx'

/** The default view as HTML, for the browser to take over. @throws when the data does not match its schema */
export function renderApp(curated: unknown, { oneFile = false } = {}): string {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, parseCurated(curated))
  return renderToString(<App client={client} oneFile={oneFile} />)
}
