import { Fragment } from 'react'
import { LABEL_SIZE } from '../layout/labelCandidates.ts'
import type { ChartModel, Label } from '../model.ts'
import type { ChartTheme } from '../theme.ts'
import { MilestoneFlags } from './MilestoneFlags.tsx'
import { type MarkContext, toPx } from './mark.ts'
import { kindOf, MARK_KINDS, type Mark } from './markKinds.ts'
import { StateBands } from './StateBands.tsx'

const RING_RADIUS = 8.1

/** Says, as the colour does, that a figure is unverified: the user's own, or added to this copy. */
function UnverifiedRing({ mark, scales, theme }: MarkContext & { readonly mark: Mark }) {
  const verified = !('layer' in mark) || mark.layer === 'curated' || mark.layer === 'official'
  const at = !verified ? kindOf(mark).ringAt?.(mark) : undefined
  if (!at) return null
  const { x, y } = toPx(at, scales)
  return <circle cx={x} cy={y} r={RING_RADIUS} fill="none" stroke={theme.unverified} strokeWidth={1.4} />
}

const DRAWING_ORDER = Object.keys(MARK_KINDS)

export function MarkLayer({ marks, ...context }: MarkContext & { readonly marks: readonly Mark[] }) {
  const ordered = marks
    .map((mark, index) => ({ mark, index, order: DRAWING_ORDER.indexOf(mark.kind) }))
    .sort((a, b) => a.order - b.order || a.index - b.index)
  return ordered.map(({ mark, index }) => (
    <g key={index} data-mark={mark.kind}>
      {kindOf(mark).draw(mark, context)}
      <UnverifiedRing mark={mark} {...context} />
    </g>
  ))
}

/** Labels have a halo in the page's colour, so that lines pass behind them. */
function LabelLayer({ labels, theme }: { readonly labels: readonly Label[]; readonly theme: ChartTheme }) {
  return labels.map((l) => (
    <Fragment key={`${l.x} ${l.y} ${l.text}`}>
      {l.leader && <line {...l.leader} stroke={theme.soft} strokeWidth={1} />}
      <text
        x={l.x}
        y={l.y}
        textAnchor={l.anchor}
        fontSize={LABEL_SIZE}
        fontWeight={l.aside || l.quiet ? 400 : 600}
        fill={l.aside || l.quiet ? theme.soft : theme.ink}
        stroke={theme.page}
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {l.text}
      </text>
    </Fragment>
  ))
}

function Silence({
  model: { silence, frame },
  theme,
}: {
  readonly model: ChartModel
  readonly theme: ChartTheme
}) {
  if (!silence) return null
  const { left, right, y, text } = silence
  return (
    <>
      <rect
        x={left}
        y={frame.top}
        width={right - left}
        height={frame.bottom - frame.top}
        fill={theme.hair}
        opacity={0.6}
      />
      {text && (
        <text x={(left + right) / 2} y={y} textAnchor="middle" fontSize={LABEL_SIZE} fill={theme.soft}>
          {text}
        </text>
      )}
    </>
  )
}

/** What every renderer draws beside its axes: milestones, what held over a time, marks and labels. */
export function PlotContent({ model, scales, theme }: MarkContext & { readonly model: ChartModel }) {
  return (
    <>
      <Silence model={model} theme={theme} />
      <MilestoneFlags model={model} theme={theme} />
      <StateBands model={model} theme={theme} />
      <MarkLayer marks={model.marks} scales={scales} theme={theme} />
      <LabelLayer labels={model.labels} theme={theme} />
    </>
  )
}
