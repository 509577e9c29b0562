import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sheetData, xlsxParts, zipOf } from '../support/writeWorkbook.ts'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add figures' })
const button = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('button', { name })

/** The first days of April to July 2020, in a format of months. */
const MONTHS = [43_922, 43_952, 43_983, 44_013].map((day) => [day, 1] as const)
const SHARES = [0.24, 0.251, 0.2, 0.185].map((share) => [share, 2] as const)

/** A board report with notes in front of it: two header rows, months as dates, shares as percentages. */
const BOARD = zipOf(
  xlsxParts(
    [
      { name: 'Notes', xml: sheetData([['Prepared for the board']]), attributes: 'state="hidden"' },
      {
        name: 'Scorecard',
        xml: `${sheetData([
          ['Measure', 'Actual', '', '', '', 'Comments'],
          ['', ...MONTHS, ''],
          ['Agency share', ...SHARES, ''],
        ])}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:E1"/><mergeCell ref="F1:F2"/></mergeCells>`,
      },
    ],
    { formats: ['mmm-yy', '0.0%'] },
  ),
)

async function drop(page: Page, name: string, bytes: Uint8Array) {
  const transfer = await page.evaluateHandle(
    ([base64 = '', fileName = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName))
      return data
    },
    [Buffer.from(bytes).toString('base64'), name],
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

it('goes from a dropped workbook to the chart with two questions: which sheet, and which council', async () => {
  const { page, recorder } = await openPage()
  await page.getByRole('status').waitFor()
  await drop(page, 'board.xlsx', BOARD)
  const notes = dialogOf(page).getByRole('radio', { name: 'Notes (hidden)' })
  await notes.waitFor()
  expect(await notes.isChecked()).toBe(false)
  await dialogOf(page).getByText('3 rows, 6 columns: Measure · Apr 2020 · May 2020').waitFor()
  expect(await button(page, 'Continue').isDisabled()).toBe(true)
  expect(await runAxe(page)).toEqual([])
  await dialogOf(page).getByRole('radio', { name: 'Scorecard' }).check()
  await button(page, 'Continue').click()
  await dialogOf(page).getByText('in the sheet Scorecard').waitFor()
  await button(page, 'Continue').click()
  await dialogOf(page).getByRole('combobox', { name: 'Which council' }).selectOption({ value: 'E10000021' })
  await button(page, 'Continue').click()
  await button(page, 'Add 4 figures').click()
  await button(page, 'Show on the chart').click()
  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByRole('row').filter({ hasText: '25.1%' }).filter({ hasText: 'May 2020' }).waitFor()
  expectQuiet(recorder)
})

it('refuses a workbook that would unpack to 2 GB, and the page still answers', async () => {
  const { page, recorder } = await openPage()
  await page.getByRole('status').waitFor()
  const parts = xlsxParts([{ name: 'S', xml: '<sheetData/>' }])
  const bomb = zipOf(parts)
  // The directory says how large the sheet is when unpacked.
  const view = new DataView(bomb.buffer)
  const size = new TextEncoder().encode(`<worksheet><sheetData/></worksheet>`).length
  for (let at = 0; at < bomb.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, 0x7fff_ffff, true)
  await drop(page, 'bomb.xlsx', bomb)
  await dialogOf(page).getByText('unpacks to more than 100 MB').waitFor()
  await button(page, 'Choose another file').click()
  await dialogOf(page).getByLabel('CSV file').waitFor()
  expectQuiet(recorder)
})

it('takes cells that are copied in Excel, which puts them on the clipboard as text, as a web page and as a picture', async () => {
  const { page, recorder } = await openPage()
  await page.getByRole('status').waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    const rows = [
      ['area', 'metric', 'period', 'value'],
      ['Northamptonshire', 'Agency share', 'Jun 2020', '24%'],
    ]
    const canvas = document.createElement('canvas')
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const blob = (text: string, type: string) => new Blob([text], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(rows.map((row) => `${row.join('\t')}\r\n`).join(''), 'text/plain'),
        'text/html': blob(`<table>${cells}</table>`, 'text/html'),
        'image/png': picture ?? blob('', 'image/png'),
      }),
    ])
  })
  await page.keyboard.press('ControlOrMeta+V')
  await button(page, 'Add 1 figure').click()
  await dialogOf(page).getByText('1 figure from Pasted cells was added.').waitFor()
  expectQuiet(recorder)
})
