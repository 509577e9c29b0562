import { Component, type ReactNode } from 'react'

/** The last net: says what happened and that nothing stored was touched. */
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
          Something in it failed: {this.state.error.message}. Figures you added are still stored in this
          browser.
        </p>
        <p>
          <a href={window.location.pathname}>Open the page afresh</a>
        </p>
      </main>
    )
  }
}
