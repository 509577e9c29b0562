import { KindBadge } from '#charts/marks/EventDisc.tsx'
import {
  MILESTONE_KIND_IDS,
  MILESTONE_KINDS,
  type Milestone,
  type MilestoneKind,
} from '#domain/model/milestone.ts'
import { useView } from '#state/view.ts'

/** Which kinds of milestone the chart and the list show. */
export function KindFilter({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const hidden = useView((v) => v.hidden)
  const choose = useView((v) => v.choose)
  const kinds = MILESTONE_KIND_IDS.filter((kind) => milestones.some((m) => m.kind === kind))
  if (kinds.length < 2) return null
  const toggle = (kind: MilestoneKind) =>
    choose({
      hidden: MILESTONE_KIND_IDS.filter((k) => (k === kind ? !hidden.includes(k) : hidden.includes(k))),
    })
  return (
    <details className="milestone-kinds scripted screen-only">
      <summary className="textbtn">
        {hidden.length === 0
          ? 'All kinds shown'
          : `${kinds.filter((k) => !hidden.includes(k)).length} of ${kinds.length} kinds shown`}
      </summary>
      <fieldset>
        <legend className="visually-hidden">Kinds of milestone to show</legend>
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
            <KindBadge kind={kind} />
            {MILESTONE_KINDS[kind].title}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
