import { toEdtf } from '#domain/model/period.ts'
import { readImport } from './readImport.ts'

const DATES = [
  '31/03/2019',
  '2019-03-31T00:00:00Z',
  'Mar 2019',
  '2019/20',
  'Q3 2019-20',
  '43555',
  '2018',
  'Year ending 31 March 2019',
]

/** Prints the dates of a file as the import reads them in the time zone of this process. */
export async function main(): Promise<number> {
  const lines = DATES.map(
    (date, index) => `Middlesbrough,Social workers,${date},${100 + index},source ${index}`,
  )
  const { figures } = await readImport(`area,metric,period,value,source\n${lines.join('\n')}\n`, {
    options: { answers: new Map([['serial:period', 'dates']]) },
  })
  process.stdout.write(
    `${figures.map(({ period }) => `${toEdtf(period)} ${period.start} ${period.end}`).join('\n')}\n`,
  )
  return 0
}
