import { cleanText } from '#domain/model/cleanText.ts'
import { parseDay } from '#domain/model/day.ts'
import { MILESTONE_KIND_IDS, type MilestoneKind } from '#domain/model/milestone.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { NATION, SIMILAR } from '#domain/reasoning/backdrops.ts'
import { PLAN_SHAPES } from '#domain/reasoning/pace/plan.ts'
import { PRESET_IDS } from '#domain/reasoning/variation/presets.ts'
import { type ChosenRebase, DEFAULT_VIEW, type SetAside, type Tab, type View } from './view.ts'

interface Codec<T> {
  /** Undefined for a value that is not valid: the default then applies. */
  readonly parse: (text: string) => T | undefined
  /** Undefined for the default, which the address leaves out. */
  readonly format: (value: T) => string | undefined
}

/** A joint return's code has blanks and a slash: E06000061 / E06000062. */
const ID = /^[\w-][\w /-]{0,79}$/

const id = (usual: string): Codec<string> => ({
  parse: (text) => (ID.test(text) ? text : undefined),
  format: (value) => (value === usual ? undefined : value),
})

const date: Codec<string | undefined> = {
  parse: (text) => (text.length <= 12 && !text.includes('/') && parseEdtf(text) ? text : undefined),
  format: (value) => value,
}

const TABS: readonly Tab[] = ['chart', 'table', 'about']

const tab: Codec<Tab> = {
  parse: (text) => TABS.find((t) => t === text),
  format: (value) => (value === DEFAULT_VIEW.view ? undefined : value),
}

const kinds: Codec<readonly MilestoneKind[]> = {
  parse: (text) => MILESTONE_KIND_IDS.filter((kind) => text.split(',').includes(kind)),
  format: (value) => (value.length > 0 ? value.join(',') : undefined),
}

const NONE = 'none'

const compared: Codec<readonly string[]> = {
  parse: (text) => {
    const names = text === NONE ? [] : text.split(',').filter((name) => ID.test(name) && name !== NONE)
    const other = names.find((name) => name !== NATION && name !== SIMILAR)
    return [NATION, SIMILAR, other].filter((name) => name !== undefined && names.includes(name)) as string[]
  },
  format: (value) => (String(value) === String(DEFAULT_VIEW.compare) ? undefined : value.join(',') || NONE),
}

const flag: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : undefined),
  format: (value) => (value ? '1' : undefined),
}

const oneOf = <T extends string>(all: readonly T[], usual: T): Codec<T> => ({
  parse: (text) => all.find((one) => one === text),
  format: (value) => (value === usual ? undefined : value),
})

/** The most figures that an address sets aside. */
const MOST_ASIDE = 20

/** A reason as the address carries it: on one line, without the signs that separate. */
export function toReason(text: string): string {
  return [...cleanText(text.replace(/[~|]/gu, ' '))].slice(0, 80).join('').trim()
}

/** Measure, milestone or day, and reason; undefined without all three. */
function threeParts(text: string): readonly [string, string, string] | undefined {
  const [metric = '', what = '', ...rest] = text.split('~')
  const why = toReason(rest.join(' '))
  return ID.test(metric) && ID.test(what) && why !== '' ? [metric, what, why] : undefined
}

const rebase: Codec<ChosenRebase | undefined> = {
  parse: (text) => {
    const [metric, milestone, why] = threeParts(text) ?? []
    return metric && milestone && why ? { metric, milestone, why } : undefined
  },
  format: (value) => value && `${value.metric}~${value.milestone}~${value.why}`,
}

const aside: Codec<readonly SetAside[]> = {
  parse: (text) =>
    text
      .split('|')
      .slice(0, MOST_ASIDE)
      .flatMap((part) => {
        const [metric, written, why] = threeParts(part) ?? []
        const day = written ? parseDay(written) : undefined
        return metric && day && why ? [{ metric, day, why }] : []
      }),
  format: (value) => value.map(({ metric, day, why }) => `${metric}~${day}~${why}`).join('|') || undefined,
}

/** One codec a choice: a new choice does not compile until it is decided how the address carries it. */
const CODECS: { readonly [K in keyof Required<View>]: Codec<View[K]> } = {
  area: id(DEFAULT_VIEW.area),
  metric: id(DEFAULT_VIEW.metric),
  from: date,
  to: date,
  view: tab,
  hidden: kinds,
  around: id(DEFAULT_VIEW.around),
  plan: id(DEFAULT_VIEW.plan),
  compare: compared,
  rules: oneOf(PRESET_IDS, DEFAULT_VIEW.rules),
  course: oneOf(PLAN_SHAPES, DEFAULT_VIEW.course),
  rebase,
  aside,
  known: date,
  embed: flag,
}

const KEYS = Object.keys(CODECS) as readonly (keyof View)[]

function parsed<K extends keyof View>(key: K, params: URLSearchParams): Partial<View> {
  const text = params.get(key)
  const value = text === null ? undefined : CODECS[key].parse(text)
  return value === undefined ? {} : { [key]: value }
}

/** The view that an address asks for. Unknown keys and junk values are passed over. */
export function viewFromSearch(search: string): View {
  // Addresses of versions before 0.4 have `alone=1`.
  const params = new URLSearchParams(search.replace(/\balone=1\b/, `compare=${NONE}`))
  return Object.assign({}, DEFAULT_VIEW, ...KEYS.map((key) => parsed(key, params)))
}

function formatted<K extends keyof View>(key: K, view: View): readonly [string, string] | undefined {
  const text = CODECS[key].format(view[key])
  return text === undefined ? undefined : [key, text]
}

/** `?metric=…&from=…`, or an empty text for the default view. `viewFromSearch(searchFromView(v))` gives `v` again. */
export function searchFromView(view: View): string {
  const params = new URLSearchParams(
    KEYS.flatMap((key) => [formatted(key, view)].flatMap((pair) => (pair ? [[...pair]] : []))),
  )
  const text = params.toString()
  return text ? `?${text}` : ''
}
