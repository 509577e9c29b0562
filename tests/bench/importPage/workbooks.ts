import { strToU8, type Zippable, zipSync } from 'fflate'
import { odsParts, sheetData, xlsxParts } from '../../support/writeWorkbook.ts'

const MEGABYTE = 1024 * 1024
const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name,referrals,re_referrals,assessments,plans,cin_rate,cpp_rate,cost,cost_of_agency_staff'

/** A sheet in the DfE's layout, the same one each time. */
function figures(rows: number): string {
  let state = 12_345
  const random = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state % most
  }
  const lines = Array.from({ length: rows }, (_, index) => [
    2013 + (index % 13),
    'Reporting year',
    'Local authority',
    'E92000001',
    'England',
    `E0${6_000_000 + Math.floor(index / 13)}`,
    `Place number ${Math.floor(index / 13)}`,
    ...Array.from({ length: 8 }, () => random(1_000_000) / 10),
  ])
  return sheetData([HEADER.split(','), ...lines])
}

/** Bytes that cannot be packed, as those of pictures. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

const book = (xml: string) => xlsxParts([{ name: 'Figures', xml }])
const fill = (unit: string, megabytes: number) =>
  unit.repeat(Math.floor((megabytes * MEGABYTE) / unit.length))

function zip(parts: Readonly<Record<string, string>>, more: Zippable = {}, level: 0 | 6 = 6): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...Object.fromEntries(files), ...more }, { level })
}

/** How many bytes of a bomb cannot be packed, to stay below 100 times the packed size. */
const JUNK = 1_000_000
const junk = () => `<!--${[...noise(JUNK)].map((byte) => String.fromCharCode(48 + (byte % 64))).join('')}-->`

const MAKERS = {
  'figures, 2 MB': () => zip(book(figures(45_000))),
  'figures and pictures, 50 MB': () =>
    zip(book(figures(45_000)), { 'xl/media/image1.png': [noise(48 * MEGABYTE), { level: 0 }] }),
  'cells only, 50 MB': () => zip(book(fill('<row><c><v>0.5</v></c></row>', 51)), {}, 0),
  'hostile: 95 MB in less than 1 MB': () => zip(book(fill('<row r="1"/>', 95))),
  'hostile: 45 MB just below each limit of size': () => zip(book(junk() + fill('<row r="1"/>', 45))),
  'hostile: a million cell formats': () =>
    zip({ ...book(''), 'xl/styles.xml': `<styleSheet><cellXfs>${junk()}${fill('<xf/>', 45)}` }),
  'hostile: a million merged cells': () => zip(book(junk() + fill('<mergeCell ref="A1:XFD1048576"/>', 45))),
  'hostile: a cell of 45 MB': () =>
    zip(book(`${junk()}<sheetData><row><c t="str"><v>${fill('&lt;', 45)}</v></c></row></sheetData>`)),
  'hostile: rows repeated without end': () =>
    zip(
      odsParts(
        '<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>',
      ),
    ),
} as const

export type WorkbookKind = keyof typeof MAKERS
export const WORKBOOK_KINDS = Object.keys(MAKERS) as readonly WorkbookKind[]

export function makeWorkbook(kind: WorkbookKind): File {
  return new File([MAKERS[kind]() as BlobPart], 'bench.xlsx')
}
