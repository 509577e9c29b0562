import type { ImportOptions } from '#import/importOptions.ts'
import type { StepProps } from '../stepProps.ts'

interface Entry {
  readonly key: string
  readonly words: string
  readonly takeBack: Partial<ImportOptions>
}

function entriesOf({ edits = [], fixes = [], excludedLines = [] }: ImportOptions): readonly Entry[] {
  return [
    ...fixes.map((fix) => ({
      key: `fix ${fix.column} ${fix.from}`,
      words: `Every “${fix.from}” of ${fix.column} is now “${fix.to}”`,
      takeBack: { fixes: fixes.filter((other) => other !== fix) },
    })),
    ...edits.map((edit) => ({
      key: `edit ${edit.line} ${edit.column}`,
      words: `Line ${edit.line.toLocaleString('en-GB')}, ${edit.column} is now “${edit.text}”`,
      takeBack: { edits: edits.filter((other) => other !== edit) },
    })),
    ...excludedLines.map((line) => ({
      key: `line ${line}`,
      words: `Line ${line.toLocaleString('en-GB')} is left out`,
      takeBack: { excludedLines: excludedLines.filter((other) => other !== line) },
    })),
  ]
}

/** What was mended or left out in this preview, each with a way back. The file itself is not touched. */
export function Mended({ options, decide }: Pick<StepProps, 'options' | 'decide'>) {
  const entries = entriesOf(options)
  if (entries.length === 0) return null
  return (
    <details className="import-guide">
      <summary>
        What you changed here <span className="import-count">{entries.length.toLocaleString('en-GB')}</span>
      </summary>
      <ul className="import-rows">
        {entries.map(({ key, words, takeBack }) => (
          <li key={key}>
            <span className="import-name">{words}</span>
            <button
              type="button"
              className="btn small"
              aria-label={`Take back: ${words}`}
              onClick={() => decide(takeBack)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
