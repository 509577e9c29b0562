import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'
import { readPng } from './support/readPng.ts'
import { noteTabbables, type TabStop, tabTo, walkByTab } from './support/walkByTab.ts'

const SCREENS: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a desk in the dark', { dark: true }],
  ['on a phone’s width', { width: 390, height: 844 }],
]

/** Opens the page with its interactive chart. The focus is where the address bar leaves it. */
async function openLive(screen?: Screen): Promise<Page> {
  const { page } = await openPage(screen)
  await page.locator('.chart-reader .recharts-surface').waitFor()
  return page
}

const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

const hasFocus = (at: Locator) => at.evaluate((element) => element === document.activeElement)

/** Stops that are not in reading order: below, or in the same line to the right of, the stop after them. */
function outOfOrder(stops: readonly TabStop[]): readonly string[] {
  return stops.flatMap((stop, i) => {
    const before = stops[i - 1]
    if (!before) return []
    // The skip links overlap at the top of the page. Chart and milestones are two columns.
    if (before.name.startsWith('Skip to') || before.column !== stop.column) return []
    // A region that scrolls comes before its content.
    const inside = stop.top >= before.top && stop.bottom <= before.bottom && stop.left >= before.left
    const sameLine = stop.top < before.bottom && stop.bottom > before.top
    const follows = inside || (sameLine ? stop.left >= before.right - 1 : stop.top >= before.bottom - 1)
    return follows ? [] : [`${before.name} > ${stop.name}`]
  })
}

/** The same stops, starting from the first one of the page. */
function fromTop(stops: readonly TabStop[]): readonly TabStop[] {
  const top = stops.findIndex((s) => s.index === 0)
  return [...stops.slice(top), ...stops.slice(0, top)]
}

function expectGoodWalk(round: readonly TabStop[], names: readonly string[]): void {
  const stops = fromTop(round)
  expect(stops.map((s) => s.name)).toEqual(names)
  expect(stops.map((s) => s.index)).toEqual(names.map((_, i) => i))
  expect(stops.filter((s) => !s.ringed).map((s) => s.name)).toEqual([])
  expect(stops.filter((s) => !s.inSight).map((s) => s.name)).toEqual([])
  expect(outOfOrder(stops)).toEqual([])
}

describe.each(SCREENS)('Tab %s', (_, screen) => {
  test('reaches every control once, in reading order, with a visible ring, and leaves the page; Shift+Tab goes back', async () => {
    const page = await openLive(screen)
    const names = await noteTabbables(page)
    expect(names.length).toBeGreaterThan(60)
    const there = await walkByTab(page)
    expect(there[0]?.name).toBe('Skip to the chart')
    expectGoodWalk(there, names)
    const back = await walkByTab(page, 'Shift+Tab')
    expect(fromTop(back.toReversed()).map((s) => s.name)).toEqual(names)
  })

  test('does the same with the table shown and every closed part opened by keyboard', async () => {
    const page = await openLive(screen)
    // What is folded inside a folded part appears when that is opened. The menu of dates covers what is under it, and stays closed.
    const closed = page.locator('details:not([open], .filter-menu, .filter-between) > summary')
    while ((await closed.count()) > 0) {
      await tabTo(closed.first())
      await press(page, 'Enter')
    }
    await tabTo(page.getByRole('tab', { name: 'Chart' }), 'Shift+Tab')
    await press(page, 'ArrowRight')
    const names = await noteTabbables(page)
    expect(names.length).toBeGreaterThan(80)
    expectGoodWalk(await walkByTab(page), names)
  })
})

test('the skip links move the focus to the chart and to the sources', async () => {
  const page = await openLive()
  await press(page, 'Tab')
  expect(await hasFocus(page.getByRole('link', { name: 'Skip to the chart' }))).toBe(true)
  await press(page, 'Enter')
  expect(await hasFocus(page.locator('#trajectory'))).toBe(true)
  await press(page, 'Tab')
  expect(await hasFocus(page.getByRole('application'))).toBe(true)
  await tabTo(page.getByRole('link', { name: 'Skip to the sources' }), 'Shift+Tab')
  await press(page, 'Enter')
  expect(await hasFocus(page.locator('#sources'))).toBe(true)
  await press(page, 'Tab')
  const inside = () => document.querySelector('#sources')?.contains(document.activeElement) ?? false
  expect(await page.evaluate(inside)).toBe(true)
})

test('area and measure can be chosen from lists, and the measure from the tiles', async () => {
  const page = await openLive()
  await tabTo(page.getByLabel('Area'))
  await press(page, 'ArrowDown')
  await page.getByText('We have no figures for Middlesbrough').waitFor()
  await press(page, 'Home')
  const cards = page.locator('.card')
  await cards.first().waitFor()
  await tabTo(cards.first())
  for (const card of (await cards.all()).slice(1)) {
    await press(page, 'ArrowRight')
    await expect.poll(() => card.getAttribute('aria-checked')).toBe('true')
    expect(await hasFocus(card)).toBe(true)
  }
  const metric = page.getByLabel('Measure', { exact: true })
  await tabTo(metric)
  await press(page, 'Home')
  expect(await metric.inputValue()).toBe('unallocated')
  await page.keyboard.type('Agency')
  expect(await metric.inputValue()).toBe('agency_share')
  await page.getByRole('heading', { level: 2, name: 'Agency share of social workers' }).waitFor()
})

test('dates can be typed, taken from a preset or from milestones, and reset', async () => {
  const page = await openLive()
  const status = page.getByRole('status')
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })]
  await tabTo(from)
  await page.keyboard.type('Nov 2018')
  await press(page, 'Tab')
  expect(await hasFocus(to)).toBe(true)
  await page.keyboard.type('31 Feb 2020')
  await press(page, 'Enter')
  await page.getByText('There is no 31 February.').waitFor()
  expect(await hasFocus(to)).toBe(true)
  await press(page, 'Control+a')
  await page.keyboard.type('12/2019')
  await press(page, 'Enter')
  await expect.poll(() => status.textContent()).toBe('3 of 5 figures shown')
  await tabTo(page.getByRole('button', { name: 'Reset' }))
  await press(page, 'Enter')
  await expect.poll(() => status.textContent()).toBe('5 of 5 figures shown')
  await tabTo(page.getByText('Choose dates'))
  await press(page, 'Enter')
  for (const preset of await page.locator('.filter-presets button').all()) {
    await tabTo(preset)
    await press(page, 'Space')
    await expect.poll(() => preset.getAttribute('aria-pressed')).toBe('true')
  }
  await tabTo(page.getByText('Between two milestones'))
  await press(page, 'Space', 'Tab')
  expect(await hasFocus(page.getByLabel('From milestone'))).toBe(true)
  await page.keyboard.type('13. Inspection begins')
  await press(page, 'Tab', 'End')
  const search = () => new URL(page.url()).searchParams
  await expect.poll(() => search().get('to')).toBe('2022-11-25')
})

test('arrow keys, Home and End switch the tabs, which are one stop of Tab', async () => {
  const page = await openLive()
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await tabTo(tab('Chart'))
  for (const [key, name] of [
    ['ArrowRight', 'Table'],
    ['End', 'About'],
    ['ArrowRight', 'Chart'],
    ['ArrowLeft', 'About'],
    ['Home', 'Chart'],
  ] as const) {
    await press(page, key)
    expect(await hasFocus(tab(name))).toBe(true)
    expect(await tab(name).getAttribute('aria-selected')).toBe('true')
  }
  await press(page, 'Tab')
  expect(await hasFocus(page.getByLabel('From', { exact: true }))).toBe(true)
})

describe('the chart', () => {
  const balloon = (page: Page) => page.locator('.chart-balloon')

  test('keeps a reading open until Escape, wherever the focus goes', async () => {
    const page = await openLive()
    await tabTo(page.getByRole('application'))
    await press(page, 'ArrowRight', 'Enter', 'ArrowUp')
    await expect.poll(() => balloon(page).textContent()).toContain('Focused visit by Ofsted')
    await tabTo(page.getByRole('button', { name: 'Download PNG' }))
    expect(await balloon(page).count()).toBe(1)
    await press(page, 'Escape')
    await expect.poll(() => balloon(page).count()).toBe(0)
    expect(await hasFocus(page.getByRole('button', { name: 'Download PNG' }))).toBe(true)
  })

  test('lets Escape close an open dialog first', async () => {
    const page = await openLive()
    await tabTo(page.getByRole('application'))
    await press(page, 'ArrowRight', 'Enter')
    await tabTo(page.getByRole('button', { name: 'Add figures' }), 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await balloon(page).count()).toBe(1)
    await press(page, 'Escape')
    await expect.poll(() => balloon(page).count()).toBe(0)
  })

  test('gets the focus back when a zoom is undone', async () => {
    const page = await openLive()
    await page.locator('.chart-reader').scrollIntoViewIfNeeded()
    const box = await page.getByRole('application').boundingBox()
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 250, y, { steps: 4 })
    await page.mouse.up()
    const undo = page.getByRole('button', { name: 'Undo zoom' })
    await tabTo(undo)
    await press(page, 'Enter')
    await expect.poll(() => undo.count()).toBe(0)
    expect(await hasFocus(page.getByRole('application'))).toBe(true)
    await press(page, 'ArrowRight')
    await expect.poll(() => balloon(page).textContent()).toContain('267 children')
  })
})

test('the table can be sorted by its headers, and scrolls with the arrow keys on a phone', async () => {
  const page = await openLive({ path: '', width: 390, height: 844 })
  await tabTo(page.getByRole('tab', { name: 'Chart' }))
  await press(page, 'ArrowRight')
  const region = page.locator('.chart-table')
  await tabTo(region)
  expect(await hasFocus(region)).toBe(true)
  // Before any scrolling: date, figure and change.
  const shown = async () =>
    region
      .locator('th[scope=col]')
      .evaluateAll((heads) =>
        heads.filter((h) => h.getBoundingClientRect().right <= innerWidth).map((h) => h.textContent),
      )
  expect(await shown()).toEqual(['Date', 'Figure', 'Change'])
  await press(page, ...Array.from({ length: 12 }, () => 'ArrowRight'))
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
  await tabTo(page.getByRole('button', { name: 'Value', exact: true }))
  await press(page, 'Enter')
  expect(await region.locator('tbody tr').first().textContent()).toContain('0 cases')
  await press(page, 'Space')
  expect(await region.locator('tbody tr').first().textContent()).toContain('more than 300 cases')
})

test('kinds of milestone can be hidden, and a focused milestone is shown on the chart', async () => {
  const page = await openLive()
  await tabTo(page.getByText('All kinds shown'))
  await press(page, 'Enter', 'Tab', 'Space')
  await page.getByText('7 of 8 kinds shown').waitFor()
  expect(await hasFocus(page.getByRole('checkbox', { name: 'Inspection' }))).toBe(true)
  await press(page, 'Space')
  await tabTo(page.getByRole('button', { name: /Focused visit by Ofsted/u }))
  await expect.poll(() => page.locator('.chart-overlay circle').count()).toBe(1)
  await press(page, 'Tab', 'Tab')
  expect(await page.locator('.milestones .milestone-current').textContent()).toContain(
    'commissioner appointed',
  )
})

test('a measure opens from the table of all measures, whose milestone can be chosen', async () => {
  const page = await openLive()
  const overview = page.locator('.overview')
  await tabTo(overview.getByRole('button', { name: 'Vacant posts' }))
  await press(page, 'Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('metric')).toBe('vacancy_share')
  const milestone = overview.getByLabel('Compare with')
  await tabTo(milestone)
  await press(page, 'End')
  const chosen = await milestone.evaluate((list) => (list as HTMLSelectElement).value)
  await expect.poll(() => new URL(page.url()).searchParams.get('around')).toBe(chosen)
})

test('a source can be opened and closed', async () => {
  const page = await openLive()
  const details = page.locator('details.source').first()
  await tabTo(details.locator('summary'))
  await press(page, 'Enter')
  expect(await details.getAttribute('open')).not.toBeNull()
  await press(page, 'Space')
  expect(await details.getAttribute('open')).toBeNull()
})

test('the dialog for adding figures keeps the focus until it is closed, and returns it to its button', async () => {
  const page = await openLive()
  const button = page.getByRole('button', { name: 'Add figures' })
  const dialog = page.getByRole('dialog')
  for (const close of ['Escape', 'Enter']) {
    await tabTo(button)
    await press(page, 'Enter')
    await dialog.waitFor()
    for (let presses = 0; presses < 25; presses += 1) {
      await press(page, 'Tab')
      const inside = await dialog.evaluate(
        (element) => element.contains(document.activeElement) || document.activeElement === document.body,
      )
      expect(inside).toBe(true)
    }
    if (close === 'Enter') await tabTo(dialog.getByRole('button', { name: 'Close' }))
    await press(page, close)
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await hasFocus(button)).toBe(true)
  }
})

test('the picture can be saved, the description copied and the page printed', async () => {
  const page = await openLive()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => {
    globalThis.print = () => {
      document.title = 'printed'
    }
  })
  await tabTo(page.getByRole('button', { name: 'Print' }))
  await press(page, 'Enter')
  expect(await page.title()).toBe('printed')
  await tabTo(page.getByRole('button', { name: 'Download PNG' }))
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(readPng(Buffer.concat(chunks)).width).toBe(2400)
  await tabTo(page.getByRole('button', { name: 'Copy description' }))
  await press(page, 'Enter')
  await page.getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Unallocated children/u)
})
