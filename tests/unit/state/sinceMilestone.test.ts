import { describe, expect, test } from 'vitest'
import { overviewWords } from '#domain/tables/overviewWords.ts'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { answerWords, countWords } from '#state/answerWords.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import { published } from '../../support/published.ts'

function selected(view: Partial<View>) {
  const selection = select(published, [], { ...DEFAULT_VIEW, ...view })
  if (!selection) throw new Error('there is nothing to show')
  return selection
}

function since(label: string, view: Partial<View> = {}) {
  const preset = selected(view).presets.find((p) => p.label.includes(label))
  if (!preset) throw new Error(`there are no dates since ${label}`)
  return selected({ ...view, from: preset.from, to: preset.to, around: preset.around ?? '' })
}

function words(selection: ReturnType<typeof selected>, id: string) {
  const metric = published.metrics.find((m) => m.id === id)
  const measure = metric && selection.verdictOf(metric)
  return measure && overviewWords(measure)
}

describe('dates since a milestone', () => {
  test('count from its baseline, although that figure is before them', () => {
    // Mid-October 2018 is 46 days before the commissioner of 30 November.
    const dates = since('Commissioner', { metric: 'unallocated' })
    expect(dates.range.from).toBe('2018-11-30')
    expect(dates.shown.every((o) => o.period.end >= '2018-11-30')).toBe(true)
    expect(answerWords(dates)).toContain('down from 383 around 15 October 2018')
    expect(words(dates, 'unallocated')?.baseline?.value).toBe('383 cases')
  })

  test('change the sentence, the count, the overview and print together', () => {
    const [all, trust] = [
      selected({ metric: 'average_caseload' }),
      since('Trust starts', { metric: 'average_caseload' }),
    ]
    // The workforce census: 18.7 on 30 September 2018, 17.7 in 2020, 14.8 in 2025.
    expect(answerWords(all)).toContain('down 3.9 from 18.7 on 30 September 2018')
    expect(answerWords(trust)).toContain('down 2.9 from 17.7 on 30 September 2020')
    expect(words(trust, 'average_caseload')?.baseline).toMatchObject({
      value: '17.7 cases',
      when: '30 Sep 2020',
    })
    expect(countWords(all, published.metrics)).toMatch(/^Since the commissioner arrived: /u)
    expect(countWords(trust, published.metrics)).toMatch(/^Since “Trust starts” \(1 November 2020\): /u)
    const sheet = toPrintSheet({ dataset: published, selection: trust })
    expect(`${sheet.answer.lead} ${sheet.answer.more}`.trim()).toBe(answerWords(trust))
    expect(sheet.overall).toBe(countWords(trust, published.metrics))
  })

  test('leave out a measure whose only figures are before them', () => {
    // The last count of agency workers is of December 2018.
    expect(words(since('Trust starts'), 'agency_social_workers')).toBeUndefined()
    expect(words(selected({}), 'agency_social_workers')).toBeDefined()
  })

  test('differ from dates that begin on another day, where earlier figures do not count', () => {
    const dates = selected({ from: '2019-01-01', metric: 'average_caseload' })
    expect(answerWords(dates)).toContain('the first figure shown')
  })
})
