import { checksumOf } from '#domain/model/checksum.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { capitalised } from '#domain/phrasing/words.ts'
import { normaliseName } from '../recognise/names.ts'
import { withoutScale } from '../recognise/scale.ts'
import { withoutMarks } from '../values/marks.ts'

/** Letters of a measure's name that are kept. */
export const LONGEST_NAME = 200

/** A new metric as the header and the cells suggest it, for a person to confirm. */
export function draftMetric(header: string, cells: readonly string[]): NewMetric {
  const numbers = cells.flatMap((cell) => {
    const { text } = withoutMarks(cell.trim())
    return /^[-£]*\d[\d,]*(?:\.\d+)?%?$/u.test(text) ? [text] : []
  })
  const decimals = Math.max(0, ...numbers.map((cell) => /\.(\d+)/u.exec(cell)?.[1]?.length ?? 0))
  const unit = draftUnit(header, numbers)
  return {
    ...namedAs(header),
    unit,
    better: 'neither',
    decimals: Math.min(2, decimals),
  }
}

/** The id and title of a new metric of this name. */
export function namedAs(written: string): Pick<NewMetric, 'id' | 'title'> {
  const name = withoutScale(withoutMarks(cleanText(written.slice(0, LONGEST_NAME))).text)
  return { id: metricIdOf(name), title: capitalised(name.replaceAll('_', ' ')) || 'Measure without a name' }
}

/** Letters of an id. A longer name has a number after them, so that two names with the same beginning stay two measures. */
const LONGEST_ID = 60

export function metricIdOf(name: string): string {
  const id = normaliseName(name).replace(/[^a-z0-9]+/gu, '_')
  return `your_${id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID - 9)}_${checksumOf(id).slice(0, 8)}` : id}`
}

/** A rate is a percentage only where the name is of one that always is: a rate of children is per 10,000. */
const RATE_IN_PERCENT = /(?:turnover|vacancy|agency|absence|cover|sickness)\w*[_ ](?:\w+[_ ])?rate/iu
const PER =
  /\bper (?:\d[\d,]*|thousand|hundred thousand|child|head|worker|person|social worker|week|day|month)/iu

function draftUnit(header: string, numbers: readonly string[]): Unit {
  if (/£|gbp|\bspend|expenditure|budget/iu.test(header) || numbers.some((cell) => cell.includes('£')))
    return 'GBP'
  if (PER.test(header)) return 'count'
  const marked = header.includes('%') || numbers.some((cell) => cell.endsWith('%'))
  const called =
    /percent(?!ile)|per cent|(?:^|[_ ])(?:pct|share|proportion)(?:[_ ]|$)/iu.test(header) ||
    RATE_IN_PERCENT.test(header)
  const largest = Math.max(0, ...numbers.map((cell) => Number.parseFloat(cell.replaceAll(',', ''))))
  return marked || (called && largest <= 100) ? 'percent' : 'count'
}
