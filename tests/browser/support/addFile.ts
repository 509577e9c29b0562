import type { Page } from 'playwright-core'

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add figures' })

/** What a person sees at the end: the figures to add as "period value", or the refusal. */
export interface Journey {
  readonly figures: readonly string[]
  readonly refusal: string
  /** Questions and offers that were answered with the likely choice. */
  readonly asked: number
  /** All words of the steps on the way. */
  readonly words: string
}

/**
 * Takes a file from the first step to the review of its figures, as a person does who takes each likely answer.
 * @param chosen the answers to take where they are offered; otherwise the likely one, or the first
 */
export async function journey(
  page: Page,
  contents: string | Uint8Array,
  name: string,
  chosen?: RegExp,
): Promise<Journey> {
  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = dialogOf(page)
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(contents) })
  await dialog.locator('.import-step, .import-why').first().waitFor()
  let asked = 0
  let words = ''
  for (let turns = 0; turns < 30; turns++) {
    words += (await dialog.locator('.import-body').textContent()) ?? ''
    if (await dialog.getByRole('heading', { name: 'This file cannot be added' }).count())
      return { figures: [], refusal: words, asked, words }
    const add = dialog.getByRole('button', { name: /^Add \d/u })
    if ((await add.count()) && (await add.isEnabled())) break
    if (await dialog.getByRole('heading', { name: 'Nothing to add' }).count())
      return { figures: [], refusal: '', asked, words }
    if (await answerOne(page, chosen)) {
      asked += 1
      continue
    }
    const next = dialog.getByRole('button', { name: 'Continue', exact: true })
    if (!((await next.count()) && (await next.isEnabled()))) return { figures: [], refusal: '', asked, words }
    await next.click()
    await page.waitForTimeout(60)
  }
  const rows = await dialog
    .locator('table')
    .filter({ has: page.getByRole('columnheader', { name: 'Shown now' }) })
    .last()
    .locator('tbody tr')
    .all()
  const figures: string[] = []
  for (const row of rows) {
    const [area = '', , period = '', value = ''] = await row.locator('td').allInnerTexts()
    figures.push(`${area === 'Northamptonshire' ? '' : `${area} `}${period} ${value}`)
  }
  return { figures: figures.toSorted(), refusal: '', asked, words }
}

/** Answers one open question, or takes one offer; false where none is open. */
async function answerOne(page: Page, chosen: RegExp | undefined): Promise<boolean> {
  const dialog = dialogOf(page)
  for (const question of await dialog.locator('.import-question').all()) {
    const select = question.locator('select')
    if (await select.count()) {
      if ((await select.inputValue()) !== '') continue
      const likely = await select
        .locator('option')
        .filter({ hasText: '(likely)' })
        .first()
        .getAttribute('value')
      await select.selectOption(likely ?? '')
    } else {
      const radios = question.locator('input[type=radio]')
      if ((await radios.count()) === 0 || (await question.locator('input:checked').count()) > 0) continue
      const labels = question.locator('label')
      const wanted = chosen ? labels.filter({ hasText: chosen }) : undefined
      if (wanted && (await wanted.count()) > 0) {
        await wanted.first().click()
        await page.waitForTimeout(150)
        return true
      }
      const likely = labels.filter({ hasText: '(likely)' })
      await ((await likely.count()) > 0 ? likely.first() : question.locator('label').first()).click()
    }
    await page.waitForTimeout(150)
    return true
  }
  const offer = dialog.getByRole('button', { name: /^(?:Create all|Create the measure|Is it )/u })
  const open = dialog.locator('li').filter({ has: page.locator('select') })
  for (const item of await open.all()) {
    const value = await item.locator('select').first().inputValue()
    const offers = item.getByRole('button', { name: /^(?:Create the measure|Is it )/u })
    if ((value === '' || value === 'leave-out') && (await offers.count()) > 0) {
      await (((await offer.first().textContent()) ?? '').startsWith('Create all')
        ? offer.first()
        : offers.first()
      ).click()
      await page.waitForTimeout(150)
      return true
    }
  }
  return false
}

/** Leaves the dialog without adding, so that the next file finds the same page. */
export async function leave(page: Page): Promise<void> {
  await dialogOf(page).getByRole('button', { name: 'Close' }).click()
  const sure = dialogOf(page).getByRole('button', { name: 'Leave', exact: true })
  if (await sure.count()) await sure.click()
  await dialogOf(page).waitFor({ state: 'detached' })
}
