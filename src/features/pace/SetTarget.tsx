import { type FormEvent, useId, useState } from 'react'
import { cleanText } from '#domain/model/cleanText.ts'
import { definitionOf, type Unit } from '#domain/model/metric.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { PLAN_SHAPES, type PlanShape } from '#domain/reasoning/pace/plan.ts'
import type { Progress } from '#domain/reasoning/pace/progress.ts'
import { TARGET_KINDS, type Target, type TargetKind } from '#domain/targets/target.ts'
import { SET_ON_PAGE, targetWords } from '#domain/targets/targetWords.ts'
import type { Selection } from '#state/selection.ts'
import { useAddFigures } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'

const KINDS: Readonly<Record<TargetKind, string>> = {
  target: 'Target',
  floor: 'Floor: the worst acceptable',
  limit: 'Limit of the tolerance',
}

const SHAPES: Readonly<Record<PlanShape, string>> = {
  line: 'a straight line from the baseline',
  steps: 'steps',
}

/** A number as a person types it, such as "1,200" or "85%". Undefined for other text, such as "£2.5m", and for a percentage above 100 or below 0. */
function parseValue(text: string, unit: Unit): number | undefined {
  const plain = text
    .trim()
    .replace(/^£/u, '')
    .replace(/%$/u, '')
    .replace(/,(?=\d{3})/gu, '')
  if (!/^-?\d+(?:\.\d+)?$/u.test(plain)) return undefined
  const value = Number(plain)
  return unit === 'percent' && (value < 0 || value > 100) ? undefined : value
}

interface Props {
  readonly selection: Selection
  readonly progress: Progress
}

type Typed = Readonly<Record<'value' | 'date' | 'source', string>>

const EMPTY: Typed = { value: '', date: '', source: '' }

/** A form for one dated target, floor or limit, which is kept with the person's figures. */
export function SetTarget({ selection: { area, metric, since }, progress }: Props) {
  const [kind, setKind] = useState<TargetKind>('target')
  const [typed, setTyped] = useState(EMPTY)
  const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean }>()
  const adding = useAddFigures()
  const { definition } = progress.verdict.series
  const counted = definitionOf(metric, definition)?.title
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (adding.isPending) return
    const target = toTarget()
    if (typeof target === 'string') return setSaid({ words: target, failed: true })
    const result = await adding.mutateAsync({ fileName: SET_ON_PAGE, observations: [], targets: [target] })
    if (result.kind === 'failed') return setSaid({ words: result.message, failed: true })
    setTyped(EMPTY)
    setSaid({ words: `Set. ${targetWords(target, metric)}.`, failed: false })
  }
  const toTarget = (): Target | string => {
    const value = parseValue(typed.value, metric.unit)
    if (value === undefined)
      return metric.unit === 'percent' ? 'Write a percentage from 0 to 100.' : 'Write the value as a number.'
    const period = parseTypedPeriod(typed.date)
    if (!period) return 'Write the date as 31/03/2026, March 2026 or 2025/26.'
    return {
      area: area.code,
      metric: metric.id,
      definition,
      kind,
      period,
      value,
      asStated: cleanText(typed.value),
      source: cleanText(typed.source) || SET_ON_PAGE,
    }
  }
  const field = (name: keyof Typed, label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  )
  return (
    <form className="pace-form" onSubmit={(event) => void submit(event)}>
      {counted && <p className="note">It is for: {counted}.</p>}
      <div className="row">
        <SelectField
          label="Kind"
          value={kind}
          groups={[{ options: TARGET_KINDS.map((value) => ({ value, label: KINDS[value] })) }]}
          onChoose={(chosen) => setKind(TARGET_KINDS.find((one) => one === chosen) ?? 'target')}
        />
        {field('value', 'Value', metric.unit === 'percent' ? '85%' : '40')}
        {field('date', 'By', 'March 2026')}
        {field('source', 'Source', 'optional')}
        <button type="submit" className="btn">
          Set
        </button>
      </div>
      <p className={said?.failed ? 'error-text' : 'said'} aria-live="polite">
        {said?.words}
      </p>
      <Course since={since?.title} />
    </form>
  )
}

/** Whether a plan is a line or steps, and where a line begins. */
function Course({ since }: { readonly since: string | undefined }) {
  const { course, choose } = useView()
  const start = since ? `the figure at “${since}”, or else the first shown` : 'the first figure shown'
  return (
    <div>
      <SelectField
        label="The plan is"
        value={course}
        groups={[{ options: PLAN_SHAPES.map((value) => ({ value, label: SHAPES[value] })) }]}
        onChoose={(chosen) => choose({ course: PLAN_SHAPES.find((one) => one === chosen) ?? 'line' })}
      />
      <p className="note">The baseline is {start}. “Compare with”, below, chooses another milestone.</p>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (text: string) => void
}

export function TextField({ label, hint, value, onChange }: FieldProps) {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        size={12}
        maxLength={80}
        autoComplete="off"
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}
