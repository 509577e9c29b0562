import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Definition, Metric } from '#domain/model/metric.ts'
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
  /** The view is on the page now. */
  readonly onOpened: () => void
}

/** The figures of a picture as a file of them, to go through the same checks as any. */
function toInput({ title, data, userFigures }: Evidence): ImportInput {
  const rows = [...data.observations, ...userFigures].map(observationToRow)
  return { name: `Figures of the picture “${fileNameWords(title)}”`, text: toCsv(OBSERVATION_COLUMNS, rows) }
}

/** Longest name and longest explanation that a measure or an area brings. Letters. */
const LONGEST = { name: 150, words: 2000 } as const

/** What a measure or an area of the picture calls itself, as it may stand on the page: anyone may have written it. */
function plainly<Named extends Metric | Area | Definition>(named: Named): Named {
  const words = Object.entries(named).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, oneLine(value, EXPLAINS.has(key) ? LONGEST.words : LONGEST.name)]]
      : [],
  )
  return { ...named, ...Object.fromEntries(words) }
}
const EXPLAINS: ReadonlySet<string> = new Set(['definition', 'howMeasured', 'whyItMatters', 'traps', 'note'])

/** The measures and areas of the picture that this dashboard lacks. */
function extraRegistries({ metrics, areas }: Evidence['data'], dataset: Dataset): ExtraRegistries {
  return {
    metrics: metrics
      .filter((m) => !dataset.metrics.some((other) => other.id === m.id))
      .map((m) => ({ ...plainly(m), definitions: m.definitions.map(plainly) })),
    areas: areas.filter((a) => !dataset.areas.some((other) => other.code === a.code)).map(plainly),
  }
}

/**
 * The view of the picture. Its measure and area are said outright, because another dashboard may begin with others; it never becomes
 * the one chart of a frame, which has no way back.
 */
function viewOf({ view, data }: Evidence): View {
  const asked = viewFromSearch(view)
  const [metric, area] = [data.metrics[0]?.id ?? asked.metric, data.areas[0]?.code ?? asked.area]
  return { ...asked, metric, area, embed: false }
}

/** Why the view cannot be opened as it was; undefined when it can. */
function missing({ data }: Evidence, dataset: Dataset): string | undefined {
  const { metrics, areas } = extraRegistries(data, dataset)
  const [metric, area] = [metrics[0], areas[0]]
  const lacking = [metric && `the measure “${metric.title}”`, area && `the area ${area.name}`].filter(
    (words) => words !== undefined,
  )
  return lacking.length > 0 ? `This dashboard does not have ${joinList(lacking)}.` : undefined
}

/** A picture that this dashboard made: what is in it, and what can be done with it. */
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
        <b>{oneLine(title, LONGEST.name)}</b>, made by this dashboard on {formatDay(exported)}. It carries{' '}
        {pluralise(figures, 'figure')} and {pluralise(data.milestones.length, 'milestone')}
        {userFigures.length > 0 &&
          `; ${pluralise(userFigures.length, 'figure')} of them were added by whoever made it, and nobody has verified them`}
        .
      </p>
      {lacking && (
        <p className="import-hint">
          {lacking} Check its figures to add them; until then the view cannot be opened as it was.
        </p>
      )}
      <div className="import-actions">
        {!lacking && (
          <button type="button" className="btn primary" onClick={open}>
            Open this view
          </button>
        )}
        {figures > 0 && (
          <button
            type="button"
            className="btn"
            onClick={() => onFigures(toInput(evidence), extraRegistries(data, dataset))}
          >
            Check its figures
          </button>
        )}
        <button type="button" className="btn" onClick={onAnother}>
          Choose another file
        </button>
      </div>
      <p className="import-hint">
        Anyone can change a picture after it was made. Its figures are compared with those here before
        anything is added.
      </p>
    </section>
  )
}
