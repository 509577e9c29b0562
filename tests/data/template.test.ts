import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { previewUpload } from '#data/previewUpload.ts'

const template = readFileSync('public/import-template.csv')
const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))

test('the template opens in a spreadsheet as UTF-8, with a pound sign as a pound sign', () => {
  expect([...template.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('the template’s example lines are sound, and as they are already here, adding them changes nothing', () => {
  const preview = previewUpload(template, curated)
  expect(preview).toMatchObject({ format: 'template', fresh: [], changed: [], issues: [], rejected: 0 })
  expect(preview.same).toHaveLength(3)
})
