import type { ImportOptions } from '#import/importOptions.ts'
import type { StepProps } from '../useImportFile.ts'

type Entry = { readonly key: string; readonly words: string; readonly undo: Partial<ImportOptions> }

function entriesOf({ edits = [], fixes = [], excludedLines = [] }: ImportOptions): readonly Entry[] {
  return [
    ...fixes.map((fix) => ({
      key: `fix ${fix.column} ${fix.from}`,
      words: `Every “${fix.from}” in ${fix.column} is now “${fix.to}”`,
      undo: { fixes: fixes.filter((other) => other !== fix) },
    })),
    ...edits.map((edit) => ({
      key: `edit ${edit.line} ${edit.column}`,
      words: `Line ${edit.line.toLocaleString('en-GB')}, ${edit.column} is now “${edit.text}”`,
      undo: { edits: edits.filter((other) => other !== edit) },
    })),
    ...excludedLines.map((line) => ({
      key: `line ${line}`,
      words: `Line ${line.toLocaleString('en-GB')} is skipped`,
      undo: { excludedLines: excludedLines.filter((other) => other !== line) },
    })),
  ]
}

export function Corrections({ options, decide }: Pick<StepProps, 'options' | 'decide'>) {
  const entries = entriesOf(options)
  if (entries.length === 0) return null
  return (
    <details className="import-guide">
      <summary className="textbtn">
        What you changed here <span className="import-count">{entries.length.toLocaleString('en-GB')}</span>
      </summary>
      <ul className="import-rows list">
        {entries.map(({ key, words, undo }) => (
          <li key={key}>
            <span className="import-name">{words}</span>
            <button
              type="button"
              className="btn small"
              aria-label={`Undo: ${words}`}
              onClick={() => decide(undo)}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
