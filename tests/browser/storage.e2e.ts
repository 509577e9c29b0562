import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { add, look, openProbe, turn } from './support/storageProbe.ts'

const NAME = 'childrens-services-user-figures'

/** The page's own count of the figures it shows, of those it has. */
const status = (page: Page) => page.getByRole('status').textContent()

/** Changes the stored records from outside, as a disk error or another program would: empties them, or spoils the last figures. */
async function tamper(page: Page, what: 'damage' | 'empty'): Promise<void> {
  await page.evaluate(
    async ([name, how]) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await done(indexedDB.open(name))
      const writing = database.transaction([...database.objectStoreNames], 'readwrite')
      if (how === 'empty') for (const store of database.objectStoreNames) writing.objectStore(store).clear()
      else {
        const figures = writing.objectStore('figures')
        const last = (await done(figures.getAllKeys())).at(-1)
        if (last) figures.put({ rows: 1, columns: [] }, last)
      }
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
      database.close()
    },
    [NAME, what] as const,
  )
}

describe('a person’s own figures', () => {
  it('are stored fast, also among many, and are there after a reload', async () => {
    const { context } = await openPage({ path: 'favicon.svg' })
    const probe = await openProbe(context)
    await add(probe, 'first.csv', 100)
    expect((await add(probe, 'long.csv', 20_000)).kind).toBe('kept')
    expect((await add(probe, 'huge.csv', 100_000)).kind).toBe('kept')
    expect(await turn(probe, 'undo')).toBe('changed')
    await probe.reload()
    expect(await look(probe)).toMatchObject({
      figures: 20_100,
      files: ['first.csv', 'long.csv'],
      canRedo: true,
      problems: [],
    })
    expect(await turn(probe, 'redo')).toBe('changed')
    expect((await look(probe)).figures).toBe(120_100)
  })

  it('reach a second tab at once, and leave it when they are undone', async () => {
    const { page, context, recorder } = await openPage()
    await expect.poll(() => status(page)).toBe('5 of 5 figures shown')
    const probe = await openProbe(context)
    await add(probe, 'board.csv', 3)
    await expect.poll(() => status(page)).toBe('8 of 8 figures shown')
    await turn(probe, 'undo')
    await expect.poll(() => status(page)).toBe('5 of 5 figures shown')
    await turn(probe, 'redo')
    await expect.poll(() => status(page)).toBe('8 of 8 figures shown')
    expect(await turn(probe, 'clearUserData')).toBe('cleared')
    await expect.poll(() => status(page)).toBe('5 of 5 figures shown')
    expectQuiet(recorder)
  })

  it('that two tabs add at the same time are all kept', async () => {
    const { context } = await openPage({ path: 'favicon.svg' })
    const [one, two] = [await openProbe(context), await openProbe(context)]
    const names = Array.from({ length: 8 }, (_, i) => `${i}.csv`)
    const results = await Promise.all(names.map((name, i) => add(i % 2 ? one : two, name, 500)))
    expect(results.map(({ kind }) => kind)).toEqual(names.map(() => 'kept'))
    for (const page of [one, two]) {
      const { figures, files, problems } = await look(page)
      expect({ figures, files: files.toSorted(), problems }).toEqual({
        figures: 4_000,
        files: names,
        problems: [],
      })
    }
  })
})

describe('storage that fails', () => {
  it('because it is full says so, and nothing that is kept is touched', async () => {
    const { context } = await openPage({ path: 'favicon.svg' })
    const probe = await openProbe(context)
    const session = await context.newCDPSession(probe)
    const origin = new URL(probe.url()).origin
    // Before anything is stored: Chromium asks for the room left once in a while, and relies on the answer in between.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
    expect((await add(probe, 'first.csv', 1_000)).kind).toBe('kept')
    expect(await add(probe, 'long.csv', 50_000)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('its storage is full'),
    })
    expect(await look(probe)).toMatchObject({ figures: 1_000, files: ['first.csv'], problems: [] })
    expect((await add(probe, 'short.csv', 10)).kind).toBe('kept')
  })

  it.each<[string, string]>([
    ['is not there', 'delete Object.getPrototypeOf(globalThis).indexedDB; delete globalThis.indexedDB'],
    [
      'throws at every touch',
      `for (const name of ['indexedDB', 'localStorage', 'BroadcastChannel'])
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError') } })`,
    ],
  ])('because it %s leaves a page that works', async (_, script) => {
    const { page, context, recorder } = await openPage({ path: 'favicon.svg' })
    await context.addInitScript(script)
    await page.goto(new URL('./', page.url()).href)
    await expect.poll(() => status(page)).toBe('5 of 5 figures shown')
    expect(await page.getByRole('alert').count()).toBe(0)
    const probe = await openProbe(context)
    expect((await add(probe, 'board.csv', 3)).kind).toBe('memory')
    expect(await look(probe)).toMatchObject({ figures: 3, problems: ['not-kept'] })
    expectQuiet(recorder)
  })

  it('because a record is damaged shows the figures that can be read, and names the file', async () => {
    const { page, context, recorder } = await openPage({ path: 'favicon.svg' })
    const probe = await openProbe(context)
    await add(probe, 'first.csv', 2)
    await add(probe, 'second.csv', 3)
    await tamper(probe, 'damage')
    await page.goto(new URL('./', page.url()).href)
    await expect.poll(() => status(page)).toBe('7 of 7 figures shown')
    expect(await page.getByRole('alert').textContent()).toContain('A part of second.csv could not be read')
    expectQuiet(recorder)
  })

  it('because it was emptied says that figures are missing, and is no first visit', async () => {
    const { page, context, recorder } = await openPage({ path: 'favicon.svg' })
    const probe = await openProbe(context)
    await add(probe, 'first.csv', 2)
    await tamper(probe, 'empty')
    await page.goto(new URL('./', page.url()).href)
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/^Your figures are missing/)
    expect(await status(page)).toBe('5 of 5 figures shown')
    expectQuiet(recorder)
  })
})
