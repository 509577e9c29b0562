import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/controls.css'
import './page.css'

interface Props {
  readonly client: QueryClient
  /** The page has its data inside itself, and no file beside it that it could point to. */
  readonly oneFile?: boolean
}

/** The whole page for one set of data, in the browser and when it is drawn beforehand. */
export function App({ client, oneFile = false }: Props) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Page oneFile={oneFile} />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
