import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const HEADER = 'area,metric,definition,period,value,source,note'
const GOOD = 'Northamptonshire,Agency share,,Jun 2020,24%,Board report,'
const OFFICIAL = 'tests/truth/official/csww_indicators_2017_to_2025.csv'

/** The file with the line of one council repeated for six others, so that the page asks what to keep. */
function manyCouncils(text: string): string {
  const line = text.split(/\r?\n/u).find((row) => row.includes('420,E06000053,Isles of Scilly'))
  if (!line) throw new Error('the file has no line of the Isles of Scilly')
  const others = ['856,E06000016,Leicester', '892,E06000018,Nottingham', '831,E06000015,Derby'].concat([
    '857,E06000017,Rutland',
    '821,E06000032,Luton',
    '874,E06000031,Peterborough',
  ])
  return [text.trimEnd(), ...others.map((one) => line.replace('420,E06000053,Isles of Scilly', one))].join(
    '\n',
  )
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add figures' })
const button = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('button', { name })
const heading = (page: Page, name: string) => dialogOf(page).getByRole('heading', { name })

async function openDialog(screen = {}) {
  const opened = await openPage(screen)
  await opened.page.getByRole('status').waitFor()
  await opened.page.getByRole('button', { name: 'Add figures' }).click()
  await dialogOf(opened.page).getByLabel('CSV file').waitFor()
  return opened
}

const upload = (page: Page, name: string, text: string | Buffer) =>
  dialogOf(page)
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Presses Tab until the focus is on what is wanted; fails when it never is. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string) {
  const wanted = dialogOf(page).getByRole(role, { name, exact: true })
  await wanted.waitFor()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}.`)
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return readFileSync(await download.path(), 'utf8')
}

describe('a file of figures', () => {
  it('is mended and added by keyboard alone, and taken out again', async () => {
    const { page, recorder } = await openPage()
    await page.getByRole('status').waitFor()
    await page.getByRole('button', { name: 'Add figures' }).focus()
    await page.keyboard.press('Enter')
    await dialogOf(page).getByLabel('CSV file').waitFor()
    await tabTo(page, 'button', 'Try a sample')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('4 new, 0 changed, 0 same, 3 rejected').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Review the changes')

    await tabTo(page, 'textbox', 'Line 4, value')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('29')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('5 new, 0 changed, 0 same, 2 rejected').waitFor()
    await tabTo(page, 'button', 'Skip this line: line 6')
    await page.keyboard.press('Enter')
    await tabTo(page, 'button', 'Add 5 figures')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('5 figures from sample.csv were added.').waitFor()
    await tabTo(page, 'button', 'Undo')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('None yet.').waitFor()
    await tabTo(page, 'button', 'Redo')
    await page.keyboard.press('Enter')
    await button(page, 'Remove sample.csv').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('status').textContent()).toBe('8 of 8 figures shown')
    expectQuiet(recorder)
  })

  it('is pasted from a spreadsheet', async () => {
    const { page, recorder } = await openDialog()
    const text = 'area\tmetric\tperiod\tvalue\nNorthamptonshire\tAgency share\tJun 2020\t24%\n'
    await dialogOf(page).evaluate((dialog, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      dialog
        .querySelector('h2')
        ?.nextElementSibling?.closest('dialog')
        ?.querySelector('.import-body')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    await button(page, 'Add 1 figure').waitFor()
    await button(page, 'Choose another file').click()
    await dialogOf(page).getByLabel('Cells copied from Excel or Sheets').fill(text)
    await button(page, 'Read the pasted cells').click()
    await button(page, 'Add 1 figure').click()
    await dialogOf(page).getByText('1 figure from Pasted cells was added.').waitFor()
    expectQuiet(recorder)
  })

  it('is dropped anywhere on the page', async () => {
    const { page, recorder } = await openPage()
    await page.getByRole('status').waitFor()
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      return data
    }, `${HEADER}\n${GOOD}`)
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer })
    await page.getByText('Drop the file to read its figures').waitFor()
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
    await button(page, 'Add 1 figure').waitFor()
    expect(await page.getByText('Drop the file to read its figures').count()).toBe(0)
    expectQuiet(recorder)
  })

  it('that is cancelled at any step writes nothing, and is asked about when something would be lost', async () => {
    const { page, recorder } = await openDialog()
    await upload(
      page,
      'board.csv',
      `${HEADER}\n${GOOD}\n${GOOD.replace('Jun', 'Jul').replace('24%', '"1,02%"')}`,
    )
    await button(page, 'Add 1 figure').waitFor()
    await button(page, 'Cancel').click()
    await expect.poll(() => dialogOf(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Add figures' }).click()
    await upload(
      page,
      'board.csv',
      `${HEADER}\n${GOOD}\n${GOOD.replace('Jun', 'Jul').replace('24%', '"1,02%"')}`,
    )
    await button(page, 'Skip this line: line 3').click()
    await page.keyboard.press('Escape')
    await dialogOf(page).getByText('Leave without adding?').waitFor()
    await button(page, 'Stay').click()
    await button(page, 'Add 1 figure').waitFor()
    await button(page, 'Close').click()
    await button(page, /^Leave$/).click()
    await expect.poll(() => dialogOf(page).count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: 'Add figures' }).click()
    await dialogOf(page).getByText('None yet.').waitFor()
    expectQuiet(recorder)
  })

  it('that is what the page shows now changes nothing', async () => {
    const { page, recorder } = await openDialog()
    const current = await saved(page, 'Download the current figures')
    const lines = current.trim().split('\n').length - 1
    expect(lines).toBeGreaterThan(20)
    await upload(page, 'current.csv', current)
    await dialogOf(page).getByText(`0 new, 0 changed, ${lines} same, 0 rejected`).waitFor()
    await dialogOf(page)
      .getByText(`All ${lines} figures are here already: there is nothing to add.`)
      .waitFor()
    expect(await button(page, 'Add 0 figures').count()).toBe(0)
    expectQuiet(recorder)
  })
})

describe('a file in another layout', () => {
  it('is a board report with a column a month, under a title and over a footnote', async () => {
    const { page, recorder } = await openDialog()
    const board = [
      'Children’s improvement board: monthly figures,,,,',
      '',
      'Measure,Apr-20,May-20,Jun-20,Jul-20',
      'Agency share,25%,24%,24%,n/a',
      'Social workers,301,305,299,310',
      'Source: council payroll,,,,',
    ].join('\r\n')
    await upload(page, 'northamptonshire-board.csv', board)
    await heading(page, 'Check the file').waitFor()
    expect(await dialogOf(page).getByText('above the header').count()).toBe(1)
    await button(page, 'Continue').click()
    await heading(page, 'Match the columns').waitFor()
    await dialogOf(page).getByLabel('Which council are these figures about?').selectOption('E10000021')
    await button(page, 'Continue').click()
    await heading(page, 'Check the values').waitFor()
    const cell = dialogOf(page).getByRole('textbox', { name: 'Line 4, Jul-20' })
    await cell.fill('x')
    await cell.press('Enter')
    await expect.poll(() => cell.count()).toBe(0)
    await button(page, 'Back').click()
    await button(page, 'Continue').click()
    await button(page, 'Add 8 figures').click()
    await dialogOf(page).getByText('8 figures from northamptonshire-board.csv were added.').waitFor()
    expectQuiet(recorder)
  })

  it('brings a metric that the dashboard does not have, and the chart shows it', async () => {
    const { page, recorder } = await openDialog()
    const wide = [
      'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name,strategy_discussions',
      '201819,Financial year,Local authority,E92000001,England,E10000021,Northamptonshire,120',
      '201920,Financial year,Local authority,E92000001,England,E10000021,Northamptonshire,96',
    ].join('\n')
    await upload(page, 'strategy.csv', wide)
    await heading(page, 'Check the file').waitFor()
    await button(page, 'Continue').click()
    await dialogOf(page).getByLabel('What strategy_discussions is').selectOption('Create a measure')
    const title = dialogOf(page).getByLabel('Title')
    await title.fill('Strategy discussions held')
    await title.press('Enter')
    await button(page, 'Continue').click()
    await button(page, 'Add 2 figures').click()
    await dialogOf(page).getByText('2 figures from strategy.csv were added.').waitFor()
    await button(page, 'Show on the chart').click()
    await page.getByRole('heading', { name: 'Strategy discussions held', level: 2 }).waitFor()
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 2 figures shown')
    expect(await page.locator('.trajectory-box').textContent()).toContain('96')
    expectQuiet(recorder)
  })

  it('is the workforce census, of which one measure is kept', async () => {
    const { page, recorder } = await openDialog()
    await upload(page, 'csww_indicators_2017_to_2025.csv', manyCouncils(readFileSync(OFFICIAL, 'utf8')))
    await heading(page, 'Check the file').waitFor()
    await button(page, 'Continue').click()
    await heading(page, 'Choose what to keep').waitFor()
    await dialogOf(page)
      .getByRole('checkbox', { name: /^agency_rate_fte / })
      .check()
    await button(page, 'Continue').click()
    await heading(page, 'Match the columns').waitFor()
    await button(page, /^Is it Agency share/).click()
    await dialogOf(page)
      .getByRole('radio', { name: /30 September.*likely/ })
      .check()
    await button(page, 'Continue').click()
    await dialogOf(page)
      .getByRole('img', { name: /Chart of agency share/ })
      .first()
      .waitFor()
    await button(page, /^Add \d+ figures$/).click()
    await heading(page, 'Done').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Add figures' }).click()
    await button(page, 'Remove csww_indicators_2017_to_2025.csv').waitFor()
    await dialogOf(page)
      .getByText(/^Remembered columns/)
      .click()
    await button(page, 'Forget the columns of csww_indicators_2017_to_2025.csv').click()
    await expect
      .poll(() =>
        dialogOf(page)
          .getByText(/^Remembered columns/)
          .count(),
      )
      .toBe(0)
    expectQuiet(recorder)
  })
})

it('never runs, counts or repeats what a cell or a file name holds', async () => {
  const { page, recorder } = await openDialog()
  const evil = [
    `${HEADER},__proto__`,
    `Northamptonshire,Agency share,,Jun 2020,24%,=HYPERLINK("http://example.org"),<img src=x onerror=window.intruder=1>,1`,
    `Northamptonshire,Agency share,,Jul 2020,=1+1,"<script>window.intruder=1</script>",\u202egpj.exe,1`,
    `constructor,__proto__,,Aug 2020,<svg onload=window.intruder=1>,,,1`,
  ].join('\n')
  await upload(page, '\u202e<img src=x onerror=window.intruder=1>.csv', evil)
  await heading(page, 'Match the columns').waitFor()
  await button(page, 'Continue').click()
  await heading(page, 'Check the values').waitFor()
  await dialogOf(page).getByText('Fix the lines in a spreadsheet instead').click()
  const problems = await saved(page, 'Download the lines with problems')
  await button(page, 'Continue').click()
  expect(problems).not.toMatch(/(^|,)=|\n=/u)
  await button(page, 'Add 1 figure').click()
  await button(page, 'Show on the chart').click()
  await page.getByRole('tab', { name: 'Table' }).click()
  expect(await page.locator('dialog img, dialog script, main img').count()).toBe(0)
  expect(await page.evaluate(() => ['intruder' in globalThis, Object.keys(Object.prototype).length])).toEqual(
    [false, 0],
  )
  expectQuiet(recorder)
})

it('refuses records of single children without showing one of them', async () => {
  const { page, recorder } = await openDialog()
  await upload(page, 'children.csv', 'UPN,Surname,Date of birth\nA123456789012,Smithers,01/02/2010')
  const alert = dialogOf(page).getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('UPN')
  expect(await dialogOf(page).textContent()).not.toMatch(/A1234|Smithers|2010/)
  expect(await button(page, /^Add \d/).count()).toBe(0)
  expectQuiet(recorder)
})

it.each([
  ['on a desk', { width: 1280 }],
  ['on a phone in the dark', { width: 390, height: 844, touch: true, dark: true }],
])('breaks no rule of WCAG 2.2 AA at any step %s, and never scrolls the page sideways', async (_, screen) => {
  const { page, recorder } = await openDialog(screen)
  const check = async (title: string) => {
    await heading(page, title).waitFor()
    expect(await runAxe(page)).toEqual([])
    const wide = await dialogOf(page).evaluate((dialog) => {
      const body = dialog.querySelector('.import-body') ?? dialog
      return [body.scrollWidth - body.clientWidth, document.documentElement.scrollWidth - innerWidth]
    })
    expect(Math.max(...wide)).toBeLessThanOrEqual(0)
  }
  const national = [
    'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name,agency_rate_fte,starters_headcount',
    '201819,Financial year,Local authority,E92000001,England,E10000021,Northamptonshire,25.1,3',
    '201920,Financial year,Local authority,E92000001,England,E10000021,Northamptonshire,n/a,96',
    // So many other councils that the page asks which to keep.
    ...['E06000016,Leicester', 'E06000018,Nottingham', 'E06000015,Derby', 'E06000017,Rutland'].map(
      (council) => `201920,Financial year,Local authority,E92000001,England,${council},12,14`,
    ),
    ...['E06000032,Luton', 'E06000055,Bedford', 'E06000031,Peterborough'].map(
      (council) => `201920,Financial year,Local authority,E92000001,England,${council},13,15`,
    ),
  ].join('\n')
  await upload(page, 'national.csv', national)
  await check('Check the file')
  await button(page, 'Continue').click()
  await heading(page, 'Choose what to keep').waitFor()
  for (const name of [/^agency_rate_fte /, /^starters_headcount /])
    await dialogOf(page).getByRole('checkbox', { name }).check()
  await check('Choose what to keep')
  await button(page, 'Continue').click()
  await button(page, /^Is it Agency share/).click()
  await button(page, /^Create the measure “Starters/).click()
  await dialogOf(page).getByRole('group', { name: 'New measure' }).waitFor()
  await check('Match the columns')
  await button(page, 'Continue').click()
  await check('Check the values')
  await dialogOf(page)
    .getByRole('radio', { name: /^Hold back/ })
    .check()
  await dialogOf(page).getByLabel('Show only lines with problems').uncheck()
  await check('Check the values')
  await button(page, 'Continue').click()
  await dialogOf(page).getByRole('img').first().waitFor()
  await check('Review the changes')
  await button(page, /^Add \d+ figures$/).click()
  await heading(page, 'Done').waitFor()
  for (const summary of ['Remembered columns', 'Back up, restore or clear'])
    await dialogOf(page).locator('summary', { hasText: summary }).click()
  await check('Done')
  expectQuiet(recorder)
})
