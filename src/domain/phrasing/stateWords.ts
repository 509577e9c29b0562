import type { State } from '../model/state.ts'

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** "Christie and Chamberlain" of "Andrew Christie and Clare Chamberlain". */
function surnames(names: string): string {
  return names
    .split(' and ')
    .map((name) => name.split(' ').at(-1))
    .join(' and ')
}

/** The words for a state inside its band, the fullest first: "Ofsted: requires improvement", "requires improvement". */
export function stateWords({ kind, label }: Pick<State, 'kind' | 'label'>): readonly string[] {
  switch (kind) {
    case 'judgement': {
      const grade = lower(label.replace(/ to be good$/u, ''))
      return [`Ofsted: ${grade}`, grade]
    }
    case 'commissioner': {
      const [names = label, role = 'Commissioner'] = label.split(': ').toReversed()
      const kindWords = role.endsWith('s') ? 'commissioners' : 'commissioner'
      return [`${role}: ${names}`, names, surnames(names), kindWords]
    }
    case 'run_by':
      return [
        `Run by ${label.replace(/^The /u, 'the ')}`,
        label,
        ...(label.endsWith('Trust') ? ['by the trust', 'trust'] : []),
      ]
    case 'finance':
      return [label]
  }
}
