import type { ProblemGroup } from '#import/importReading.ts'
import { problemCount } from './problemList.ts'
import { ruleWords } from './ruleWords.ts'

interface Props {
  readonly groups: readonly ProblemGroup[]
  /** Empty for all of them. */
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

/** Each rule that some line breaks, how often, and a way to see its problems alone. */
export function RuleList({ groups, chosen, onChoose }: Props) {
  if (groups.length < 2) return null
  const entries = [
    { code: '', words: 'All problems', count: problemCount(groups, '') },
    ...groups.map(({ code, count }) => ({ code, words: ruleWords(code), count })),
  ]
  return (
    <fieldset className="import-rules">
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
