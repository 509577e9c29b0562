import type { Dataset } from '../../model/dataset.ts'
import type { Day } from '../../model/day.ts'
import { formatDay } from '../../phrasing/formatPeriod.ts'
import { COMPILED } from '../../phrasing/sourceWords.ts'
import { pluralise } from '../../phrasing/words.ts'

const FILES: readonly (readonly [name: string, what: string])[] = [
  ['curated.json', 'all of it in one file, which the page reads'],
  ['observations.csv', 'the figures, one row for each figure that a source gives'],
  ['milestones.csv', 'the dated events: planned, and happened'],
  ['plans.csv', 'each date that a plan was promised for, and what came of it'],
  ['states.csv', 'what held over a time: judgements, commissioners, who ran the service'],
  ['judgements.csv', 'Ofsted’s judgements of councils in England'],
  ['releases.csv', 'the official statistics, and when their figures first come out'],
  ['metrics.csv', 'what is measured'],
  ['definitions.csv', 'the different things that one metric can count'],
  ['areas.csv', 'the councils, and what they are compared with'],
  ['sources.csv', 'where the figures and dates come from'],
  ['datapackage.json', 'what each column means (a Frictionless Data Package)'],
]

/** `README.md` of a data package that was made in the browser. Has no text of the data. */
export function readme(dataset: Dataset, version: string, day: Day): string {
  const { areas, sources, observations, milestones } = dataset
  const added = new Set(sources.filter((s) => s.kind === 'added').map((s) => s.id))
  const count = observations.filter((o) => added.has(o.source)).length
  const holds = [
    pluralise(observations.length, 'figure'),
    pluralise(milestones.length, 'milestone'),
    pluralise(areas.length, 'area'),
  ]
  const terms = [
    'The compilation may be used under the Open Government Licence v3.0:',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    'The licence of each source is in `sources.csv`.',
  ]
  const apart = [
    `${pluralise(count, 'figure')} ${count === 1 ? 'was' : 'were'} added by the publisher of this copy (sources of the kind`,
    '`added`). They are not verified against a published report, the page draws and words them apart, and the licence',
    'does not cover them.',
  ]
  return `${[
    '# Data of a children’s services dashboard',
    '',
    `Made on ${formatDay(day)} with version ${version} of the dashboard: ${holds.join(', ')}.`,
    count < observations.length ? COMPILED : 'Not official statistics.',
    '',
    '## Put it on the web',
    '',
    '1. Take the built dashboard: the folder that has `index.html` in it.',
    '2. Take its folder `data` away and put this folder `data` in its place.',
    '3. Publish the whole folder on any web host. Nothing has to be built again.',
    '',
    'The page checks these files when it opens, and says what is wrong with a damaged one.',
    '',
    '## The files',
    '',
    ...FILES.map(([name, what]) => `- \`${name}\`: ${what}`),
    '',
    'A cell that a spreadsheet would run as a formula begins with an apostrophe.',
    'The page reads `curated.json` alone: changing a CSV file does not change what it shows.',
    '',
    '## Terms',
    '',
    ...(count > 0 ? [...apart, ''] : []),
    ...terms,
  ].join('\n')}\n`
}
