import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly panel: ReactNode
}

interface Props<Id extends string> {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

const STEP: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (i, last) => (i === last ? 0 : i + 1),
  ArrowLeft: (i, last) => (i === 0 ? last : i - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Tabs after the ARIA pattern: arrows, Home and End select a tab. All panels stay in the page, so that they can be read without scripts. */
export function Tabs<Id extends string>({ label, items, selected, onSelect }: Props<Id>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key]
    const next =
      step &&
      items[
        step(
          items.findIndex((i) => i.id === selected),
          items.length - 1,
        )
      ]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        className="tabs scripted screen-only"
        ref={list}
        onKeyDown={onKeyDown}
      >
        {items.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            id={`${base}-${id}-tab`}
            aria-controls={`${base}-${id}`}
            aria-selected={id === selected}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {items.map(({ id, panel }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${base}-${id}`}
          aria-labelledby={`${base}-${id}-tab`}
          hidden={id !== selected}
        >
          {panel}
        </div>
      ))}
    </>
  )
}
