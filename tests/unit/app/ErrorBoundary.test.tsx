import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from '#app/ErrorBoundary.tsx'

function Broken(): never {
  throw new Error('a figure has no source')
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('a fault in the page is told, with a way on and word of what was stored', () => {
  // React repeats every caught fault on the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent('The page has stopped')
  expect(alert).toHaveTextContent('a figure has no source')
  expect(alert).toHaveTextContent('Figures you added are still stored in this browser')
  // Without what the address asked for, which may be what failed.
  expect(screen.getByRole('link', { name: 'Reload the page' })).toHaveAttribute('href', '/')
})

test('a page without a fault is left alone', () => {
  render(<ErrorBoundary>All is well</ErrorBoundary>)
  expect(screen.getByText('All is well')).toBeInTheDocument()
})
