import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import './styles.css'
import './forcedColors.css'
import './print.css'

/** The whole page for one set of data, in the browser and when it is drawn beforehand. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
