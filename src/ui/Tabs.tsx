import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { itemAtKey } from './arrowKeys.ts'

interface ListProps<Id extends string> {
  readonly label: string
  readonly items: readonly { readonly id: Id; readonly label: string }[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

const tabOf = (id: string) => `tab-${id}`
const panelOf = (id: string) => `panel-${id}`

/** Tabs after the ARIA pattern: arrows, Home and End select a tab. Each shows the `TabPanel` of its id. */
export function TabList<Id extends string>({ label, items, selected, onSelect }: ListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = items.findIndex((i) => i.id === selected)
    const next = itemAtKey(event.key, items, index)
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`#${tabOf(next.id)}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="tabs" ref={list} onKeyDown={onKeyDown}>
      {items.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabOf(id)}
          aria-controls={panelOf(id)}
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

interface PanelProps<Id extends string> {
  readonly id: Id
  readonly selected: Id
  readonly children: ReactNode
}

/** What a tab shows. All panels stay in the page, so that they can be read without scripts. */
export function TabPanel<Id extends string>({ id, selected, children }: PanelProps<Id>) {
  return (
    <div role="tabpanel" id={panelOf(id)} aria-labelledby={tabOf(id)} hidden={id !== selected}>
      {children}
    </div>
  )
}
