import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

const MEGABYTE = 1024 * 1024

/** Files that are not tables of figures, each with words of the message that must refuse it. */
const REFUSED: readonly (readonly [string, string, Buffer, RegExp])[] = [
  ['an empty file', 'empty.csv', Buffer.alloc(0), /empty/i],
  ['a file of 160 MB', 'huge.csv', Buffer.alloc(160 * MEGABYTE, 'a,b,c\n'), /150 MB/],
  ['four million lines', 'long.csv', Buffer.alloc(24 * MEGABYTE, 'a,b,c\n'), /1,200,000 rows/],
  [
    'a picture',
    'chart.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
    /PNG|picture|image/i,
  ],
  ['a spreadsheet', 'book.csv', Buffer.from('PK\u0003\u0004\u0000\u0000rest of it'), /CSV/],
  [
    'a text that is not a table',
    'letter.csv',
    Buffer.from('Dear all,\n\nplease find no figures here.\n'),
    /column/i,
  ],
  ['a table without a known column', 'other.csv', Buffer.from('colour,size\nred,4\nblue,5\n'), /column/i],
]

it.each(REFUSED)('refuses %s with a reason, and does not change the page', async (_, name, buffer, words) => {
  const { page, recorder } = await openPage()
  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  // Playwright can pass at most 50 MB, so the browser makes the file itself.
  const holder = await page.evaluateHandle(
    ({ base64, repeat, fileName }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(
        new File(
          Array.from({ length: repeat }, () => bytes),
          fileName,
          { type: 'text/csv' },
        ),
      )
      return transfer.files
    },
    buffer.length > MEGABYTE
      ? {
          base64: buffer.subarray(0, MEGABYTE).toString('base64'),
          repeat: buffer.length / MEGABYTE,
          fileName: name,
        }
      : { base64: buffer.toString('base64'), repeat: 1, fileName: name },
  )
  await dialog.getByLabel('CSV file').evaluate((input, files) => {
    const field = input as HTMLInputElement
    field.files = files as FileList
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, holder)
  await expect.poll(() => dialog.textContent(), { timeout: 5000 }).toMatch(words)
  const add = dialog.getByRole('button', { name: /^Add \d+ figures?$/ })
  expect((await add.count()) === 0 || (await add.isDisabled())).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('status').textContent()).toBe('5 of 5 figures shown')
  expectQuiet(recorder)
})
