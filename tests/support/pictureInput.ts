import type { ExportInput } from '#charts/export/exportInput.ts'
import type { ChartValues } from '#charts/types/chartType.ts'
import { mainChart } from '#charts/types/index.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { COMPILED } from '#domain/phrasing/sourceWords.ts'
import { numberedIn } from '#domain/reasoning/numberMilestones.ts'
import { unallocated } from './metric.ts'

/** The input for a picture of a chart, with invented words except for those given. */
export function pictureInput(values: Partial<ChartValues>, facts: Partial<ExportInput> = {}): ExportInput {
  const shown: ChartValues = {
    metric: unallocated,
    observations: [],
    numbered: [],
    extent: { start: '2018-07-01', end: '2020-03-31' },
    ...values,
  }
  const range = { from: shown.extent.start, to: shown.extent.end }
  return {
    size: 'report',
    chart: (width, height) => mainChart.draw({ ...shown, still: true }, { width, height }),
    title: 'Unallocated children, assessments and cases, Anyshire',
    subtitle: 'Children, assessments and cases without a social worker',
    range: 'July 2018 to March 2020 · 2 of 5 figures',
    events: numberedIn(shown.numbered, range).map((e) => ({ ...e, when: milestoneLine(e.milestone) })),
    sources: ['Source: Example report, 2019'],
    answer: 'About 150 in May 2019, down from 267 in October 2018.',
    caveats: ['Unlike figures are not joined and cannot be compared.'],
    origin: COMPILED,
    exported: '3 March 2020',
    description: 'In plain text.',
    ...facts,
  }
}
