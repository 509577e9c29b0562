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

test('targets and floors beside the figures are kept, for the date of the target or for the time of the figure', async () => {
  const text = [
    'area,measure,date,value,target,target_date,floor',
    'Northamptonshire,Assessed in 45 days,Jan 2025,70%,90%,March 2026,60%',
    'Northamptonshire,Assessed in 45 days,Feb 2025,72%,90%,March 2026,60%',
    'Northamptonshire,Assessed in 45 days,Mar 2025,74%,75%,,later',
    'Northamptonshire,Assessed in 45 days,Apr 2025,75%,80%,one day,',
  ].join('\n')
  const { targets, counts, problems, figures } = await readImport(text, { dataset: curated })
  expect(counts).toMatchObject({ new: 4, refusedLines: 0 })
  expect(targets.map(({ kind, value, period }) => [kind, value, period.start, period.end])).toEqual([
    ['target', 90, '2026-03-01', '2026-03-31'],
    ['floor', 60, '2026-03-01', '2026-03-31'],
    ['target', 75, '2025-03-01', '2025-03-31'],
  ])
  // A target is for what the figures of its line count.
  expect(new Set(targets.map((t) => t.definition))).toEqual(new Set(figures.map((o) => o.definition)))
  expect(
    problems.flatMap((p) => (p.code === 'target-left-out' ? p.first.map((one) => one.message) : [])),
  ).toEqual([
    '“later” is not a number, so it is not kept as a target.',
    '“one day” is not a date, so the target of this line is not kept.',
  ])
})
