import { describe, expect, test } from 'vitest'
import { isShort } from '#import/steps.ts'

import { codesOf, readAgain, readImport } from '../../support/readImport.ts'

const HEADER = 'area,metric,definition,period,value,source,note'
const line = (month: string, value: string, note: string) =>
  `Northamptonshire,Agency share,,${month} 2020,${value},Board,${note}`
/** The mark on line 3 opens a cell that takes in everything after it. */
const UNCLOSED = [
  HEADER,
  line('May', '24%', 'first'),
  line('Jun', '25%', '"so called'),
  line('Jul', '26%', 'last'),
]

const values = (figures: Awaited<ReturnType<typeof readImport>>['figures']) =>
  figures.map(({ asStated, note }) => `${asStated} ${note}`)

describe('a quotation mark that never closes', () => {
  test('refuses the file and names the line on which it opens', async () => {
    const { refusal, figures, rows } = await readImport(UNCLOSED.join('\n'))
    expect(refusal).toMatchObject({ code: 'quote-unclosed', line: 3 })
    expect([figures, rows]).toEqual([[], []])
  })

  test('is read as text on request, and then every line is there', async () => {
    const { engine } = await readImport(UNCLOSED.join('\n'))
    const again = await readAgain(engine, { quotes: 'text' })
    expect([again.refusal, again.quotes, isShort(again)]).toEqual([
      undefined,
      { value: 'text', confidence: 1, alternatives: [], by: 'you' },
      false,
    ])
    expect(values(engine.figures(0, 9))).toEqual(['24% first', '25% "so called', '26% last'])
  })

  test('is refused again when that request is withdrawn', async () => {
    const { engine } = await readImport(UNCLOSED.join('\n'))
    await readAgain(engine, { quotes: 'text' })
    expect((await readAgain(engine, {})).refusal?.code).toBe('quote-unclosed')
    expect((await readAgain(engine, { quotes: 'round' })).refusal?.code).toBe('quote-unclosed')
    expect(engine.figures(0, 9)).toEqual([])
  })

  test('is reported as such, not as a cell that is too long, where much text follows it', async () => {
    const text = `${UNCLOSED.join('\n')}\n${`${line('Aug', '27%', 'x')}\n`.repeat(2000)}`
    expect((await readImport(text)).refusal).toMatchObject({ code: 'quote-unclosed', line: 3 })
  })
})

describe('where quotation marks are text', () => {
  test('a comma between them ends the cell, which is reported as a problem and never read as a figure', async () => {
    const text = `${HEADER}\n${line('May', '"1,024"', 'x')}`
    const { engine } = await readImport(text)
    const again = await readAgain(engine, { quotes: 'text' })
    expect([codesOf(again), again.counts.new]).toEqual([['row-too-long 1'], 0])
  })

  test('records of single children are found all the same', async () => {
    for (const cell of ['A123456789012', 'UN1', '9434765919']) {
      const text = `${HEADER}\n${line('May', '24%', `"${cell}"`)}\n${line('Jun', '25%', '"open')}`
      const { engine } = await readImport(text)
      const { refusal } = await readAgain(engine, { quotes: 'text' })
      expect([cell, refusal?.code]).toEqual([cell, 'personal-data'])
      expect(JSON.stringify(refusal)).not.toContain(cell)
    }
  })
})
