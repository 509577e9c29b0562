import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { type Definition, isOwnDefinition, type Metric } from '#domain/model/metric.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import { joinList, pluralise } from '#domain/phrasing/words.ts'
import type { Evidence } from '#domain/tables/evidence.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '#domain/tables/observationRow.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import type { ImportInput } from '#state/importSession.ts'
import { useView, type View } from '#state/view.ts'
import { viewFromSearch } from '#state/viewUrl.ts'
import { fileNameWords, oneLine } from '../importWords.ts'
import type { ExtraRegistries } from '../useAddImport.ts'

interface Props {
  readonly evidence: Evidence
  readonly dataset: Dataset
  readonly onFigures: (input: ImportInput, extraRegistries: ExtraRegistries) => void
  readonly onAnother: () => void
  readonly onOpened: () => void
}

function toInput({ title, data, userFigures }: Evidence): ImportInput {
  const rows = [...data.observations, ...userFigures].map(observationToRow)
  return {
    name: `Figures from the picture “${fileNameWords(title)}”`,
    text: toCsv(OBSERVATION_COLUMNS, rows),
  }
}

/** The most characters of a name, and of an explanation, taken from a picture. */
const LONGEST = { name: 150, words: 2000 } as const

/** A metric or an area of the picture with its texts made safe to show, because anyone may have written them. */
function plainly<Named extends Metric | Area | Definition>(named: Named): Named {
  const words = Object.entries(named).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, oneLine(value, EXPLAINS.has(key) ? LONGEST.words : LONGEST.name)]]
      : [],
  )
  return { ...named, ...Object.fromEntries(words) }
}
const EXPLAINS: ReadonlySet<string> = new Set(['definition', 'howMeasured', 'whyItMatters', 'traps', 'note'])

function isUnknown({ id }: Metric, dataset: Dataset): boolean {
  return !dataset.metrics.some((other) => other.id === id)
}

/** The metrics and areas that this dashboard does not have, and the metrics that a person’s file counted in its own way. */
function extraRegistries({ metrics, areas }: Evidence['data'], dataset: Dataset): ExtraRegistries {
  return {
    metrics: metrics
      .filter((m) => isUnknown(m, dataset) || m.definitions.some(({ id }) => isOwnDefinition(id)))
      .map((m) => ({ ...plainly(m), definitions: m.definitions.map(plainly) })),
    areas: areas.filter((a) => !dataset.areas.some((other) => other.code === a.code)).map(plainly),
  }
}

/** Names the metric and area, as another dashboard may start with others. An embedded chart has no way back. */
function viewOf({ view, data }: Evidence): View {
  const asked = viewFromSearch(view)
  const metric = data.metrics[0]?.id ?? asked.metric
  const area = data.areas[0]?.code ?? asked.area
  return { ...asked, metric, area, embed: false }
}

function missing({ data }: Evidence, dataset: Dataset): string | undefined {
  const { metrics, areas } = extraRegistries(data, dataset)
  const metric = metrics.find((m) => isUnknown(m, dataset))
  const [area] = areas
  const lacking = [metric && `the measure “${metric.title}”`, area && `the area ${area.name}`].filter(
    (words) => words !== undefined,
  )
  return lacking.length > 0 ? `This dashboard does not have ${joinList(lacking)}.` : undefined
}

export function PictureFound({ evidence, dataset, onFigures, onAnother, onOpened }: Props) {
  const choose = useView((v) => v.choose)
  const { title, exported, data, userFigures } = evidence
  const lacking = missing(evidence, dataset)
  const figures = data.observations.length + userFigures.length
  const open = () => {
    choose(viewOf(evidence))
    onOpened()
  }
  return (
    <section className="import-step">
      <p>
        <b>{oneLine(title, LONGEST.name)}</b>, made by this dashboard on {formatDay(exported)}. It contains{' '}
        {pluralise(figures, 'figure')} and {pluralise(data.milestones.length, 'milestone')}
        {userFigures.length > 0 &&
          `; ${pluralise(userFigures.length, 'figure')} of them were added by the person who made it, and have not been verified`}
        .
      </p>
      {lacking && <p className="note">{lacking} To open this view, first check its figures and add them.</p>}
      <div className="row">
        {!lacking && (
          <button type="button" className="btn primary" onClick={open}>
            Open this view
          </button>
        )}
        {figures > 0 && (
          <button
            type="button"
            className="btn"
            onClick={() =>
              onFigures(toInput(evidence), {
                ...extraRegistries(data, dataset),
                targets: evidence.targets ?? [],
              })
            }
          >
            Check its figures
          </button>
        )}
        <button type="button" className="btn" onClick={onAnother}>
          Choose another file
        </button>
      </div>
      <p className="note">
        Anyone can change a picture after it was made. Its figures are compared with those here before
        anything is added.
      </p>
    </section>
  )
}
