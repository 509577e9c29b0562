import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/controls.css'
import './page.css'

interface Props {
  readonly client: QueryClient
  /** The edition with the data inside the page, which has no data files beside it. */
  readonly oneFile?: boolean
}

/** The whole application, in the browser and in the build, which draws it beforehand. */
export function App({ client, oneFile = false }: Props) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Page oneFile={oneFile} />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
