/** What a number of figures allows to be said. Each claim is allowed from one rung on. */
type Claim = 'figure' | 'change' | 'steps' | 'test' | 'middle' | 'limits'

interface Rung {
  /** The fewest figures, of a segment where the chart is rebased. */
  readonly from: number
  readonly claim: Claim
  readonly shown: string
  readonly notShown: string
}

/** The one table of what may be claimed: the code asks it, and the page shows it. */
export const LADDER: readonly Rung[] = [
  {
    from: 1,
    claim: 'figure',
    shown: 'The figure, its date and its source, and how far it is from a target.',
    notShown: 'Any direction.',
  },
  {
    from: 2,
    claim: 'change',
    shown: 'Both figures and the change. Where there is a target: the pace, as arithmetic.',
    notShown: 'A trend: two figures cannot show one.',
  },
  {
    from: 3,
    claim: 'steps',
    shown: 'Also how many steps went up and how many down.',
    notShown: 'A test, a middle line, limits.',
  },
  {
    from: 5,
    claim: 'test',
    shown: 'Also an exact test: how seldom chance alone would give so consistent a change.',
    notShown: 'A middle line, limits.',
  },
  {
    from: 6,
    claim: 'middle',
    shown: 'Also the median of monthly or quarterly figures, and the usual change a month.',
    notShown: 'Limits, and whether a figure is more than noise.',
  },
  {
    from: 13,
    claim: 'limits',
    shown: 'Of monthly or quarterly figures the mean, the limits of their usual variation, and the rules.',
    notShown: 'Nothing more is left out.',
  },
]

/** The fewest figures that allow a claim. */
export function fewestFor(claim: Claim): number {
  return LADDER.find((rung) => rung.claim === claim)?.from ?? Number.POSITIVE_INFINITY
}
