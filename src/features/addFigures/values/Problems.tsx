import { useEffect, useState } from 'react'
import type { CellProblem } from '#import/importReading.ts'
import type { StepProps } from '../stepProps.ts'
import { AlikeFixes } from './AlikeFixes.tsx'
import { withEdit } from './edits.ts'
import { Mended } from './Mended.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { firstProblems, PROBLEMS_SHOWN, problemCount } from './problemList.ts'
import { RuleList } from './RuleList.tsx'

interface Props extends Omit<StepProps, 'dataset'> {
  /** Further problems of one rule. */
  readonly more: (code: string, from: number, count: number) => Promise<readonly CellProblem[]>
}

/** The problems of the file, by rule, and what is done about them. */
export function Problems({ reading, options, decide, more }: Props) {
  const groups = reading.problems
  const [wanted, setWanted] = useState('')
  const [only, ...others] = groups
  const chosen = groups.some((group) => group.code === wanted) ? wanted : ''
  const code = only && others.length === 0 ? only.code : chosen
  const [further, setFurther] = useState<readonly CellProblem[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched belongs to one reading and one rule
  useEffect(() => setFurther([]), [groups, code])
  const shown = [...firstProblems(groups, code), ...further]
  const count = problemCount(groups, code)
  const fetchMore = async () => {
    const next = await more(code, shown.length, PROBLEMS_SHOWN)
    setFurther([...further, ...next])
  }
  return (
    <>
      {groups.length > 0 && (
        <>
          <RuleList groups={groups} chosen={chosen} onChoose={setWanted} />
          <ProblemTable
            problems={shown}
            headerLine={reading.headerLine.value}
            count={count}
            onWrite={({ line = 0, columnId = '' }, text) =>
              decide({ edits: withEdit(options.edits, { line, column: columnId, text }) })
            }
            onLeaveOut={(line) => decide({ excludedLines: [...(options.excludedLines ?? []), line] })}
            onMore={code === '' ? undefined : () => void fetchMore()}
          />
          <AlikeFixes
            groups={groups.filter((group) => code === '' || group.code === code)}
            onFix={(fix) => decide({ fixes: [...(options.fixes ?? []), fix] })}
          />
        </>
      )}
      <Mended options={options} decide={decide} />
    </>
  )
}
