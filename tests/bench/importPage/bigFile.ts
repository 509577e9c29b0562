/** The columns of a national file in the DfE's layout, six of them indicators. */
const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,referrals,assessments,cin_rate,cpp_rate,median_days,within_45_days'
const AREAS = 162
const FIRST_YEAR = 2013
const LAST_YEAR = 2025

/** The cells of one area: England first, then regions, then councils. One council in ten has a comma in its name. */
function areaCells(index: number): string {
  if (index === 0) return 'National,E92000001,England,,,,,'
  const region = `E1200000${(index % 9) + 1},Region ${(index % 9) + 1}`
  if (index < 10) return `Regional,E92000001,England,${region},,,`
  const name = index % 10 === 3 ? `"Place ${index}, City of"` : `Place number ${index}`
  return `Local authority,E92000001,England,${region},${200 + index},E0${6_000_000 + index},${name}`
}

/** Generates a file of this many lines, the same one each time. */
export function bigFile(lines: number): File {
  const areas = Array.from({ length: AREAS }, (_, index) => areaCells(index))
  const random = newRandom()
  const parts: string[] = [`${HEADER}\n`]
  let piece = ''
  let written = 0
  for (let group = 0; written < lines; group++)
    for (let year = LAST_YEAR; year >= FIRST_YEAR; year--)
      for (const area of areas) {
        if (written === lines) break
        piece += `${year},Reporting year,${area},Age group ${group},${values(random)}\n`
        written += 1
        if (piece.length < 1_000_000) continue
        parts.push(piece)
        piece = ''
      }
  return new File([...parts, piece], 'national.csv', { type: 'text/csv' })
}

function values(random: () => number): string {
  const cell = (text: string) => {
    const share = random()
    return share < 0.02 ? 'c' : share < 0.03 ? 'x' : text
  }
  const whole = (most: number) => cell(String(Math.floor(random() * most)))
  const tenths = (most: number) => cell((random() * most).toFixed(1))
  return [whole(9000), whole(8000), tenths(700), tenths(90), whole(60), tenths(100)].join(',')
}

/** A linear congruential generator with a fixed seed: the same numbers on every machine. */
function newRandom(): () => number {
  let state = 12_345
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
