import { type FormEvent, useId, useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { CellProblem, ProblemGroup } from '#import/importReading.ts'
import type { FurtherEntries, StepProps } from '../useImportFile.ts'
import { useMore } from '../useMore.ts'
import { withEdit } from './CellField.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { ruleWords } from './ruleWords.ts'

type Props = Omit<StepProps, 'dataset'> & { readonly further: Pick<FurtherEntries, 'problems'> }

/** A long file can have hundreds of thousands. */
const MOST_SHOWN = 50

const RANK: Readonly<Record<CellProblem['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** The first problems of some rules: errors first, then in the order of the file. */
function firstProblems(groups: readonly ProblemGroup[]): readonly CellProblem[] {
  return groups
    .flatMap((group) => group.first)
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || (a.line ?? 0) - (b.line ?? 0))
    .slice(0, MOST_SHOWN)
}

const problemCount = (groups: readonly ProblemGroup[]) => groups.reduce((sum, { count }) => sum + count, 0)

export function Problems({ reading, options, decide, further }: Props) {
  const groups = reading.problems
  const [wanted, setWanted] = useState('')
  const chosen = groups.find(({ code }) => code === wanted)
  const only = groups.length === 1 ? groups[0] : chosen
  const shownGroups = only ? [only] : groups
  const { entries, more } = useMore(
    firstProblems(shownGroups),
    async (shown, count) => (only ? further.problems(only.code, shown.length, count) : []),
    only,
  )
  if (groups.length === 0) return null
  return (
    <>
      {groups.length > 1 && <RuleList groups={groups} chosen={chosen?.code ?? ''} onChoose={setWanted} />}
      <ProblemTable
        problems={entries}
        headerLine={reading.headerLine.value}
        count={problemCount(shownGroups)}
        onWrite={({ line = 0, columnId = '' }, text) =>
          decide({ edits: withEdit(options.edits, { line, column: columnId, text }) })
        }
        onSkip={(line) => decide({ excludedLines: [...(options.excludedLines ?? []), line] })}
        onMore={only && more}
      />
      <IdenticalCells
        groups={shownGroups}
        onFix={(column, from, to) => decide({ fixes: [...(options.fixes ?? []), { column, from, to }] })}
      />
    </>
  )
}

interface RuleListProps {
  readonly groups: readonly ProblemGroup[]
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

function RuleList({ groups, chosen, onChoose }: RuleListProps) {
  const entries = [
    { code: '', words: 'All problems', count: problemCount(groups) },
    ...groups.map(({ code, count }) => ({ code, words: ruleWords(code), count })),
  ]
  return (
    <fieldset className="import-rules row">
      <legend className="visually-hidden">Problems by rule</legend>
      {entries.map(({ code, words, count }) => (
        <button
          key={code}
          type="button"
          className="btn small"
          aria-pressed={code === chosen}
          onClick={() => onChoose(code)}
        >
          {words} <span className="import-count">{count.toLocaleString('en-GB')}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** Number of different texts to offer. A file with more is better fixed in a spreadsheet. */
const MOST_TEXTS = 8

interface IdenticalProps {
  readonly groups: readonly ProblemGroup[]
  readonly onFix: (column: string, from: string, to: string) => void
}

function IdenticalCells({ groups, onFix }: IdenticalProps) {
  const repeated = groups.flatMap((group) => group.values).filter(({ count }) => count > 1)
  const different = new Map(repeated.map((value) => [`${value.column} ${value.text}`, value]))
  if (different.size === 0) return null
  return (
    <div>
      <h4>Identical cells</h4>
      <ul className="import-rows list">
        {[...different].slice(0, MOST_TEXTS).map(([key, { column, text, count }]) => (
          <li key={key}>
            <IdenticalCell
              text={text}
              column={column}
              count={count}
              onFix={(to) => onFix(column, text, to)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface IdenticalCellProps {
  readonly text: string
  readonly column: string
  readonly count: number
  readonly onFix: (to: string) => void
}

function IdenticalCell({ text, column, count, onFix }: IdenticalCellProps) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('to')
    if (typeof written === 'string' && written !== text) onFix(written)
  }
  return (
    <>
      <label htmlFor={id} className="import-name">
        {text === ''
          ? `${pluralise(count, 'cell')} of ${column} are empty`
          : `“${text}” is in ${pluralise(count, 'cell')} of ${column}`}
      </label>
      <form className="row" onSubmit={submit}>
        <input id={id} name="to" type="text" className="import-cell" defaultValue={text} autoComplete="off" />
        <button type="submit" className="btn small">
          Write this in all {count.toLocaleString('en-GB')}
        </button>
      </form>
    </>
  )
}
