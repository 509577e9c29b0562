import type { State } from '../model/state.ts'

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The words for a state inside its band, the fullest first: "Ofsted: requires improvement", "requires improvement". */
export function stateWords({ kind, label }: Pick<State, 'kind' | 'label'>): readonly string[] {
  switch (kind) {
    case 'judgement': {
      const grade = lower(label.replace(/ to be good$/u, ''))
      return [`Ofsted: ${grade}`, grade]
    }
    case 'commissioner':
      return [`Commissioner: ${label}`, label]
    case 'run_by':
      return [`Run by ${label.replace(/^The /u, 'the ')}`, label]
    case 'finance':
      return [label]
  }
}
