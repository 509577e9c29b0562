import { Component, type ReactNode } from 'react'

/** Catches any error of the program, shows its message and says that stored figures are untouched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <main className="wrap page-error" role="alert">
        <h1>The page has stopped</h1>
        <p>
          An error occurred: {this.state.error.message}. Figures you added are still stored in this browser.
        </p>
        <p>
          <a href={window.location.pathname}>Reload the page</a>
        </p>
      </main>
    )
  }
}
