import type { DateParts } from './numberFormat.ts'
import type { XmlTag } from './scanXml.ts'

export interface Styles {
  /** The parts of a date that a cell style shows; undefined for a style without a date format. */
  dateOf(cellStyle: string | undefined): DateParts | undefined
  isHiddenTable(style: string | undefined): boolean
  isRaised(style: string | undefined): boolean
}

const PARTS: Readonly<Record<string, keyof DateParts>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  'day-of-week': 'day',
  hours: 'time',
  minutes: 'time',
  seconds: 'time',
}

/** Collects what the styles of an OpenDocument file say about the cells that use them. */
export function odsStyles() {
  const dates = new Map<string, Record<keyof DateParts, boolean>>()
  const formatOf = new Map<string, string>()
  const parentOf = new Map<string, string>()
  const hidden = new Set<string>()
  const raised = new Set<string>()
  let style = ''
  let date: Record<keyof DateParts, boolean> | undefined
  const open = ({ name, attribute }: XmlTag) => {
    const part = PARTS[name]
    if (name === 'date-style') {
      date = { year: false, month: false, day: false, time: false }
      dates.set(attribute('name') ?? '', date)
    } else if (date && part) date[part] = true
    else if (name === 'style') {
      style = `${attribute('family')} ${attribute('name')}`
      const format = attribute('data-style-name')
      const parent = attribute('parent-style-name')
      if (format !== undefined) formatOf.set(style, format)
      if (parent !== undefined) parentOf.set(style, `${attribute('family')} ${parent}`)
    } else if (name === 'table-properties' && attribute('display') === 'false') hidden.add(style)
    else if (name === 'text-properties' && /^(?:super|[1-9])/u.test(attribute('text-position') ?? ''))
      raised.add(style)
  }
  const close = (name: string) => {
    if (name === 'date-style') date = undefined
  }
  const formatFor = (cellStyle: string) => {
    let at: string | undefined = cellStyle
    // A style that is its own parent must not hold the reader for ever.
    for (let level = 0; at !== undefined && level < 10; level++) {
      const format = formatOf.get(at)
      if (format !== undefined) return format
      at = parentOf.get(at)
    }
    return undefined
  }
  const found: Styles = {
    dateOf: (name) => dates.get(formatFor(`table-cell ${name}`) ?? ''),
    isHiddenTable: (name) => hidden.has(`table ${name}`),
    isRaised: (name) => raised.has(`text ${name}`),
  }
  return { ...found, visitor: { open, close, text: () => undefined } }
}
