import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ProblemGroup } from '#import/importReading.ts'
import { notesOf } from '#import/steps.ts'
import type { StepProps } from '../useImportFile.ts'
import { ruleWords } from '../values/ruleWords.ts'

type Kind = NonNullable<ImportOptions['putBack']>[number]

/** The lines that a rule left out and that may hold figures after all. */
const CAN_COME_BACK: Readonly<Record<string, Kind>> = {
  'second-table': 'second-table',
  'left-out-totals': 'totals',
  'left-out-footnote': 'footnote',
}

const SHOWN = 3

/** Everything that the import changed or left out, with counts and the first cells, before anything is added. */
export function WhatWasDone({ reading, options, decide }: StepProps) {
  const tables = reading.problems.filter(({ code }) => code === 'second-table' || code === 'other-table')
  const groups = [...tables, ...notesOf(reading)]
  const back = options.putBack ?? []
  const { dropped } = reading
  if (groups.length === 0 && dropped.length === 0 && back.length === 0) return null
  return (
    <section aria-label="What was changed or left out">
      <h4>What was changed or left out</h4>
      <ul className="import-rows list">
        {groups.map((group) => {
          const kind = CAN_COME_BACK[group.code]
          return (
            <li key={group.code}>
              <GroupWords group={group} />
              {kind && (
                <button
                  type="button"
                  className="btn small"
                  onClick={() => decide({ putBack: [...back, kind] })}
                >
                  Read them too<span className="visually-hidden">: {ruleWords(group.code)}</span>
                </button>
              )}
            </li>
          )
        })}
        {dropped.length > 0 && (
          <li>
            <span className="import-name">
              <b>{pluralise(dropped.length, 'column')} not read</b>
              <small>{dropped.join(' · ')}</small>
            </span>
          </li>
        )}
        {back.length > 0 && (
          <li>
            <span className="import-name">Lines that were left out by a rule are read, as you asked.</span>
            <button type="button" className="btn small" onClick={() => decide({ putBack: [] })}>
              Leave them out again
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

function GroupWords({ group: { code, count, first } }: { readonly group: ProblemGroup }) {
  const messages = [...new Set(first.map(({ line, message }) => `${lineWords(line)}${message}`))]
  const more = count - Math.min(SHOWN, messages.length)
  return (
    <span className="import-name">
      <b>
        {ruleWords(code)}
        {count > 1 && ` (${count.toLocaleString('en-GB')})`}
      </b>
      {messages.slice(0, SHOWN).map((words) => (
        <small key={words}>{words}</small>
      ))}
      {more > 0 && messages.length > 1 && <small>and {more.toLocaleString('en-GB')} more</small>}
    </span>
  )
}

const lineWords = (line: number | undefined) =>
  line === undefined ? '' : `Line ${line.toLocaleString('en-GB')}: `
