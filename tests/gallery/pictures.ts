import type { ExportInput, ExportSize } from '#charts/export/exportInput.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { event } from '../support/milestone.ts'
import { pictureInput } from '../support/pictureInput.ts'
import { caseOf } from './groups.ts'

interface PictureCase {
  readonly id: string
  readonly title: string
  readonly make: (size: ExportSize) => ExportInput
}

const LONG = 'A milestone with a title of ninety characters, which is as long as any in the sources is now'

/** Letters that the table of text widths does not contain. */
const OTHER_SCRIPTS = 'Zażółć gęślą jaźń · Отчёт о работе социальной службы · 社会福祉サービスに関する報告書'

const crowd = Array.from({ length: 40 }, (_, i) =>
  event({
    id: `e${String(i).padStart(2, '0')}`,
    title: i % 7 === 0 ? LONG : i === 10 ? OTHER_SCRIPTS : `Milestone ${i + 1}`,
    when: `2019-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
  }),
)

/** Exported pictures, in each size. */
export const PICTURES: readonly PictureCase[] = [
  {
    id: 'picture',
    title: 'A picture: title, chart, key, milestones, notes',
    make: (size) =>
      pictureInput({ ...caseOf('definitions').input, numbered: caseOf('kinds').input.numbered }, { size }),
  },
  {
    id: 'picture-crowded',
    title: 'Forty milestones, long titles, many sources: smaller words, nothing cut',
    make: (size) =>
      pictureInput(
        { ...caseOf('definitions').input, numbered: numberMilestones(crowd) },
        {
          size,
          title: LONG,
          sources: Array.from(
            { length: 12 },
            (_, i) => `Source: Publisher ${i + 1}, 2019: ${i === 3 ? OTHER_SCRIPTS : LONG}`,
          ),
          address: 'https://example.org/dashboard/?metric=unallocated&from=2018-07&to=2020-03',
        },
      ),
  },
  {
    id: 'picture-no-figures',
    title: 'No figures: the milestones fill the chart, which says so',
    make: (size) => pictureInput({ ...caseOf('no-figures').input }, { size }),
  },
  {
    id: 'picture-no-milestones',
    title: 'No milestones: the chart fills their space',
    make: (size) => pictureInput({ ...caseOf('no-milestones').input }, { size }),
  },
]

/** The picture with this id in this size. Throws if no picture has it. */
export function pictureOf(id: string, size: ExportSize): ExportInput {
  const found = PICTURES.find((p) => p.id === id)
  if (!found) throw new Error(`The gallery has no picture ${id}.`)
  return found.make(size)
}
