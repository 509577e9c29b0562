import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { readImport } from '../support/readImport.ts'

const template = readFileSync('public/import-template.csv')
const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))

test('the template opens in a spreadsheet as UTF-8, with a pound sign as a pound sign', () => {
  expect([...template.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('the template’s example lines are sound, and as they are already here, adding them changes nothing', async () => {
  const reading = await readImport(template, { dataset: curated })
  expect(reading).toMatchObject({
    layout: { value: 'template' },
    plain: true,
    problems: [],
    needs: [],
    counts: { new: 0, changed: 0, same: 3, refusedLines: 0 },
  })
})
