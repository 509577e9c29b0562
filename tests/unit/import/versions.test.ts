import { describe, expect, test } from 'vitest'
import { readAgain, readImport } from '../../support/readImport.ts'

const file = (value: number) => `area,metric,period,value\nMiddlesbrough,Social workers,Apr 2020,${value}`

describe('a file that changes earlier figures', () => {
  test('replaces them, and shows the old and the new value', async () => {
    const { figures: userFigures } = await readImport(file(281))
    const { counts, changes } = await readImport(file(285), { userFigures })
    expect(counts).toMatchObject({ new: 0, changed: 1 })
    expect(changes[0]).toMatchObject({
      before: { asStated: '281' },
      after: { asStated: '285' },
      difference: 4,
    })
  })

  test('adds a later version beside them where a person wants both', async () => {
    const { figures: userFigures } = await readImport(file(281))
    const first = await readImport(file(285), { name: 'july.csv', userFigures })
    const again = await readAgain(first.engine, { keepBoth: true })
    expect(again.counts).toMatchObject({ new: 1, changed: 0 })
    expect(first.engine.figures(0, 9).map(({ source }) => source)).toEqual(['restated in july.csv'])
  })
})

test('the name of the source is asked once and stands at every figure that names none', async () => {
  const text = `${file(281).replace('value\n', 'value,source\n')},Ofsted\nMiddlesbrough,Social workers,May 2020,285`
  const { figures } = await readImport(text, { options: { source: 'Board report' } })
  expect(figures.map(({ source }) => source)).toEqual(['Ofsted', 'Board report'])
})
