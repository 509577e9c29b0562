import type { Observation } from '#domain/model/observation.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'
import { type Qualifier, type Reading, toReading } from '#domain/model/reading.ts'

interface Facts extends Omit<Partial<Observation>, 'period'> {
  readonly value?: number
  readonly qualifier?: Exclude<Qualifier, 'between'>
  /** EDTF. */
  readonly when?: string
}

/** A period from EDTF. Throws if the text is not valid. */
export function period(edtf: string): Period {
  const read = parseEdtf(edtf)
  if (!read) throw new Error(`${edtf} is not an EDTF date`)
  return read
}

/** A figure with these facts; otherwise exact, reported, of May 2019 and of the metric `unallocated`. */
export function figure({ value = 100, qualifier = 'exact', when = '2019-05', ...facts }: Facts): Observation {
  const reading: Reading = toReading(qualifier, value)
  return {
    area: 'E10000021',
    metric: 'unallocated',
    definition: '',
    period: period(when),
    basis: 'at',
    reading,
    unit: 'count',
    asStated: '',
    dateAsStated: '',
    status: 'reported',
    source: 'a-source',
    locator: '',
    attribution: '',
    note: '',
    layer: 'curated',
    ...facts,
  }
}
