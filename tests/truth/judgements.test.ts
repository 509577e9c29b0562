import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJudgements } from '../../tools/official/judgements.ts'
import { published } from '../support/published.ts'
import { truthFiles } from '../support/truthFiles.ts'

const HEADER = 'new_la_code,la_name,event_type,inspection_date,publication_date,overall_effectiveness'
const inspection = 'E1,A,ILACS Standard Inspection,2024-09-30,2025-05-13'

describe('Ofsted’s table of inspection outcomes', () => {
  test.each(truthFiles('official', 'ofsted_ilacs_events.csv'))(
    'gives the judgements of the page: %s',
    (path) => {
      const read = readJudgements(readFileSync(path, 'utf8'))
      const areas = new Set(read.map(({ area }) => area))
      expect(published.judgements.filter(({ area }) => areas.has(area))).toEqual(read)
    },
  )

  test('gives an inspection of its second sheet once, and no visit', () => {
    const rows = [
      `${inspection},Inadequate`,
      `${inspection},Inadequate`,
      'E1,A,ILACS Focused Visit,2024-01-01,2024-02-01,',
    ]
    expect(readJudgements([HEADER, ...rows].join('\n'))).toEqual([
      { area: 'E1', council: 'A', inspection: '2024-09-30', published: '2025-05-13', overall: 'inadequate' },
    ])
  })

  test('is refused where its sheets differ, or a judgement is not one', () => {
    expect(() =>
      readJudgements([HEADER, `${inspection},Inadequate`, `${inspection},Good`].join('\n')),
    ).toThrow('A, 2024-09-30: the table has two judgements')
    expect(() => readJudgements([HEADER, `${inspection},Adequate`].join('\n'))).toThrow('“adequate”')
  })

  test.each([
    ['middlesbrough-ilacs-published-2023', 'E06000002', 'requires improvement'],
    ['hull-ilacs-published-2023', 'E06000010', 'requires improvement'],
    ['stoke-ilacs-published-2022', 'E06000021', 'requires improvement'],
    ['doncaster-ilacs-published-2022', 'E08000017', 'requires improvement'],
    ['doncaster-ilacs-published-2025', 'E08000017', 'good'],
  ])('has the day and the judgement of %s', (id, area, overall) => {
    const day = published.milestones.find((m) => m.id === id)?.period?.start
    expect(published.judgements.find((j) => j.area === area && j.published === day)?.overall).toBe(overall)
    const from = published.states.find((s) => s.area === area && s.period.from?.start === day)
    expect(from?.label.toLowerCase()).toContain(overall)
  })
})
