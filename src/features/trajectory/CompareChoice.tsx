import { type Area, isChoosable } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { isRate, NATION, SIMILAR } from '#domain/reasoning/backdrops.ts'
import type { Selection } from '#state/selection.ts'
import { useUserImports } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Codes of the other areas of which the user has figures of the measure. They are read only when they are compared. */
function useOwnAreas({ area, metric }: Selection): ReadonlySet<string> {
  const entries = useUserImports()?.imports.flatMap((one) => one.figures) ?? []
  const own = isRate(metric) ? entries.filter((e) => e.metric === metric.id && e.area !== area.code) : []
  return new Set(own.map((e) => e.area))
}

/** At most one council beside England and similar ones, so that each line can be named. */
function OtherCouncil({ dataset, selection, own }: Props & { readonly own: ReadonlySet<string> }) {
  const { compare, choose } = useView()
  const usual = compare.filter((name) => name === NATION || name === SIMILAR)
  const { area, comparable, behind } = selection
  const chosen = dataset.areas.find(
    (a) => isChoosable(a) && (compare.includes(a.slug) || compare.includes(a.code)),
  )
  const published = new Set(comparable.flatMap((c) => (c.role === 'other' ? c.area.code : [])))
  const offered = dataset.areas.filter(
    (a) =>
      isChoosable(a) && a.code !== area.code && (published.has(a.code) || own.has(a.code) || a === chosen),
  )
  if (offered.length === 0) return null
  const isDrawn = behind.some((b) => b.area === chosen)
  const label = (a: Area) =>
    a === chosen && !isDrawn
      ? `${a.name} (nothing to compare)`
      : own.has(a.code)
        ? `${a.name} (yours)`
        : a.name
  return (
    <SelectField
      label="Another council"
      value={chosen?.slug ?? ''}
      groups={[
        {
          options: [
            { value: '', label: 'None' },
            ...offered.map((a) => ({ value: a.slug, label: label(a) })),
          ],
        },
      ]}
      onChoose={(slug) => choose({ compare: slug ? [...usual, slug] : usual })}
    />
  )
}

/** What stands behind the figures: England, similar councils and one other council. It names the councils of the group. */
export function CompareChoice({ dataset, selection }: Props) {
  const { compare, choose } = useView()
  const own = useOwnAreas(selection)
  const { area, comparable } = selection
  const group = comparable.find((c) => c.role === 'group')?.area
  const nation =
    comparable.find((c) => c.role === 'nation')?.area ??
    dataset.areas.find((a) => a.kind === 'nation' && own.has(a.code))
  const tick = (name: string) => {
    const names = compare.includes(name) ? compare.filter((n) => n !== name) : [...compare, name]
    const other = names.filter((n) => n !== NATION && n !== SIMILAR)
    choose({ compare: [...[NATION, SIMILAR].filter((n) => names.includes(n)), ...other] })
  }
  const box = (name: string, label: string) => (
    <label className="choice">
      <input type="checkbox" checked={compare.includes(name)} onChange={() => tick(name)} />
      {label}
    </label>
  )
  return (
    <div className="trajectory-compare note">
      <fieldset className="row scripted screen-only">
        <legend className="visually-hidden">Compare {area.name} with</legend>
        {nation &&
          box(NATION, own.has(nation.code) ? `${nation.name} (also yours, not verified)` : nation.name)}
        {group && box(SIMILAR, 'Similar councils')}
        <OtherCouncil dataset={dataset} selection={selection} own={own} />
      </fieldset>
      {group && compare.includes(SIMILAR) && <span>{group.note}</span>}
    </div>
  )
}
