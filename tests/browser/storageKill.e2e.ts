import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import { type KillableBrowser, startKillableBrowser } from './support/killableBrowser.ts'
import { look, openProbe, type Probe } from './support/storageProbe.ts'

const KILLS = 12
const FIGURES = 400
/** Once the first import is kept: long enough for a few more, so that most kills fall inside one. */
const LONGEST_WAIT_MS = 150

/** Adds one import after another for as long as it lives; each waits until it is known here that the one before was kept. */
async function keepAdding(page: Page, round: number, acknowledged: string[]): Promise<void> {
  await page.exposeFunction('acknowledge', (name: string) => void acknowledged.push(name))
  const adding = page.evaluate(
    async ([no, figures]) => {
      const { storage, acknowledge } = globalThis as unknown as {
        readonly storage: Probe
        readonly acknowledge: (name: string) => Promise<void>
      }
      for (let i = 0; i < 1_000; i += 1)
        if ((await storage.add(`${no}-${i}`, figures)).kind === 'kept') await acknowledge(`${no}-${i}`)
    },
    [round, FIGURES] as const,
  )
  adding.catch(() => undefined)
}

let running: KillableBrowser | undefined
const profile = mkdtempSync(join(tmpdir(), 'killed-browser-'))

afterAll(async () => {
  await running?.kill()
  rmSync(profile, { recursive: true, force: true })
})

it(`a browser killed ${KILLS} times while it stores has the old figures or the new, and all it said were kept`, async () => {
  const acknowledged: string[] = []
  let before: readonly string[] = []
  let unsaid = 0
  for (let round = 0; round <= KILLS; round += 1) {
    running = await startKillableBrowser(inject('browserPath'), profile)
    const page = await openProbe(running.context)
    const { files, figures, problems } = await look(page)
    expect(problems).toEqual([])
    expect(files.slice(0, before.length)).toEqual(before)
    expect(files).toEqual(expect.arrayContaining(acknowledged))
    expect(figures).toBe(files.length * FIGURES)
    // At most the one import that was under way is there without having been acknowledged.
    const silent = files.filter((file) => !before.includes(file) && !acknowledged.includes(file))
    expect(silent.length).toBeLessThanOrEqual(1)
    unsaid += silent.length
    before = files
    if (round < KILLS) {
      const known = acknowledged.length
      await keepAdding(page, round, acknowledged)
      await expect.poll(() => acknowledged.length, { interval: 2, timeout: 20_000 }).toBeGreaterThan(known)
      await page.waitForTimeout(Math.random() * LONGEST_WAIT_MS)
    }
    await running.kill()
    running = undefined
  }
  expect(before.length).toBe(acknowledged.length + unsaid)
}, 300_000)
