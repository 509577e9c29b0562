import { useId } from 'react'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  /** False hides the label from sight but not from screen readers. */
  readonly labelShown?: boolean
  readonly value: string
  readonly groups: readonly { readonly label?: string; readonly options: readonly Option[] }[]
  readonly onChoose: (value: string) => void
}

/** A native select with its label. */
export function SelectField({ label, labelShown = true, value, groups, onChoose }: Props) {
  const id = useId()
  const options = (list: readonly Option[]) =>
    list.map((o) => (
      <option key={o.value} value={o.value}>
        {o.label}
      </option>
    ))
  return (
    <span className="field">
      <label htmlFor={id} className={labelShown ? undefined : 'visually-hidden'}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {groups.map((g) =>
          g.label ? (
            <optgroup key={g.label} label={g.label}>
              {options(g.options)}
            </optgroup>
          ) : (
            options(g.options)
          ),
        )}
      </select>
    </span>
  )
}
