import type { Area } from '#domain/model/area.ts'
import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import type { Column } from '../recognise/column.ts'
import { slugOf } from '../recognise/names.ts'

const column = (name: string, title: string, aliases: readonly string[] = [], required = false): Column => ({
  name,
  title,
  required,
  aliases,
})

/** The columns of the DfE's open data that say when and where. Its own guidance once wrote `geographical_level`. */
export const DFE_COLUMNS: readonly Column[] = [
  column('time_period', 'Year', ['year'], true),
  column('time_identifier', 'Kind of year'),
  column('geographic_level', 'Kind of area', ['geographical level', 'level']),
  column('country_code', 'Country code'),
  column('country_name', 'Country'),
  column('region_code', 'Region code'),
  column('region_name', 'Region'),
  column('old_la_code', 'Old council code'),
  column('new_la_code', 'Council code', ['la code']),
  column('la_name', 'Council', ['local authority', 'local authority name']),
]

/** The DfE's own checks refuse the older spelling. */
export function levelWarning(header: readonly string[]): Omit<Problem, 'line'> | undefined {
  const misspelt = header.find((written) => /^geographical_level$/iu.test(written.trim()))
  if (misspelt === undefined) return undefined
  const message = 'The column geographical_level is read as geographic_level.'
  const suggestion = 'Name it geographic_level, as the DfE’s own checks require.'
  return { severity: 'warning', code: 'header-geographical-level', message, column: misspelt, suggestion }
}

/** The narrowest area that a row names is the one that its figures are about. */
export const DFE_FILTER = {
  area: ['new_la_code', 'region_code', 'country_code', 'la_name'],
  areaName: ['la_name', 'region_name', 'country_name'],
  year: 'time_period',
}

/** Levels whose figures this dashboard shows, and the columns that name their areas. */
const LEVELS: ReadonlyMap<string, readonly [code: string, name: string]> = new Map([
  ['national', ['country_code', 'country_name']],
  ['regional', ['region_code', 'region_name']],
  ['local authority', ['new_la_code', 'la_name']],
])

/** Levels of the DfE that have no place here; any other word is a mistake, and its figures are lost. */
const OTHER_LEVELS =
  /district|constituency|ward|school|provider|institution|\bmat\b|sponsor|partnership|devolved|area|opportunity/iu

/** `E06000061`, or the joint `E06000061 / E06000062` of two councils that make one return. */
const CODE = /^[EKNSW]\d{8}(?: ?\/ ?[EKNSW]\d{8})*$/u

/** An area's code; undefined where the row is left out or refused. */
export function dfeArea(cells: CellReader, context: ImportContext): string | undefined {
  const level = cells.text('geographic_level') || levelOf(cells)
  const columns = LEVELS.get(level.toLowerCase())
  if (!columns)
    return cells.note({
      severity: OTHER_LEVELS.test(level) ? 'info' : 'warning',
      code: 'level-not-shown',
      message: `Figures for the level ${quoteCell(level)} are not shown here.`,
      line: cells.line,
      column: cells.id('geographic_level'),
    })
  const code = cells.text(columns[0])
  const name = cells.text(columns[1])
  const known =
    context.areas.find(code) ?? (code === '' || !CODE.test(code) ? context.areas.find(name) : undefined)
  if (known) return known.code
  const target = context.named('area', name)
  if (target?.kind === 'leave-out' || target?.kind === 'area') {
    context.noteUnknown('area', name, cells.line)
    return target.kind === 'area' ? target.area : undefined
  }
  if (!CODE.test(code) || name === '') {
    context.noteUnknown('area', name || code, cells.line)
    return cells.reject(
      columns[0],
      'area-unknown',
      `No area has the code ${quoteCell(code)} and the name ${quoteCell(name)}.`,
      'Write the ONS code, such as E06000002, and the name.',
    )
  }
  const joint = code
    .split('/')
    .map((part) => part.trim())
    .join(' / ')
  context.noteArea(newArea(joint, name))
  if (/^E/u.test(joint))
    cells.note({
      severity: 'warning',
      code: 'area-code-unknown',
      message: `${quoteCell(joint)} is not the code of a council, region or nation that this page knows. Its figures are read under the file’s name for it, ${quoteCell(name)}.`,
      line: cells.line,
      column: cells.id(columns[0]),
      suggestion: 'Check the code.',
    })
  return joint
}

/** Where a file has no level, the narrowest area that the row names. */
function levelOf(cells: CellReader): string {
  if (cells.text('new_la_code') !== '' || cells.text('la_name') !== '') return 'Local authority'
  return cells.text('region_code') === '' ? 'National' : 'Regional'
}

function newArea(code: string, name: string): Area {
  const kind = code.includes('/') ? 'joint' : 'council'
  const slug = slugOf(name) || slugOf(code)
  return {
    code,
    slug,
    name,
    kind,
    begin: undefined,
    end: undefined,
    continues: [],
    defaultBaselineMilestone: '',
    oldCode: '',
    note: '',
  }
}
