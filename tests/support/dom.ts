import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

/** Each test starts with an empty page. Testing Library does this by itself only where test functions are global. */
afterEach(cleanup)
