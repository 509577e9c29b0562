import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { TEMPLATE } from '#features/addFigures/steps/startFiles.ts'
import { isShort } from '#import/steps.ts'
import { readImport } from '../../support/readImport.ts'

const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))

test('the template’s example lines are sound, and as they are already here, adding them changes nothing', async () => {
  const reading = await readImport(TEMPLATE.text, { dataset: curated })
  expect(reading).toMatchObject({
    layout: { value: 'template' },
    problems: [],
    needs: [],
    counts: { new: 0, changed: 0, same: 3, refusedLines: 0 },
  })
  expect(isShort(reading)).toBe(true)
})

test('the template beside the page is the one that the page gives', () => {
  expect(readFileSync('public/import-template.csv', 'utf8')).toBe(`\ufeff${TEMPLATE.text}`)
})
