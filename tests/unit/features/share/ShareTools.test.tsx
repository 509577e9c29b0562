import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ShareTools } from '#features/share/ShareTools.tsx'
import { curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const open = () => show((selection) => <ShareTools dataset={curated} selection={selection} />)
const button = () => screen.queryByRole('button', { name: 'Copy description' })

afterEach(() => vi.restoreAllMocks())

describe('Copy description', () => {
  test('copies the description of the chart and says so', async () => {
    const user = userEvent.setup()
    open()
    await user.click(button() ?? document.body)
    expect(await screen.findByText('Copied')).toHaveAttribute('aria-live', 'polite')
    expect(await navigator.clipboard.readText()).toContain('267 children, October 2018')
  })

  test('says so when the browser does not allow it', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    open()
    await user.click(button() ?? document.body)
    expect(await screen.findByText('The browser did not allow copying.')).toBeInTheDocument()
  })

  test('is not offered without a clipboard', () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
    open()
    expect(button()).toBeNull()
  })
})
