import { Fragment } from 'react'
import { LABEL_SIZE } from '../layout/labelCandidates.ts'
import type { ChartModel, Label } from '../model.ts'
import type { ChartTheme } from '../theme.ts'
import { EventFlags } from './EventFlags.tsx'
import { type MarkContext, toPx } from './mark.ts'
import { kindOf, MARK_KINDS, type Mark } from './markKinds.ts'

const RING_RADIUS = 8.1

/** Says, as the colour does, that a figure is unverified: the user's own, or added to this copy. */
function UnverifiedRing({ mark, scales, theme }: MarkContext & { readonly mark: Mark }) {
  const at = 'layer' in mark && mark.layer !== 'curated' ? kindOf(mark).ringAt?.(mark) : undefined
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
        fontWeight={l.aside ? 400 : 600}
        fill={l.aside ? theme.soft : theme.ink}
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

/** What every renderer draws inside its axes: milestones, marks and labels. */
export function PlotContent({ model, scales, theme }: MarkContext & { readonly model: ChartModel }) {
  return (
    <>
      <EventFlags model={model} theme={theme} />
      <MarkLayer marks={model.marks} scales={scales} theme={theme} />
      <LabelLayer labels={model.labels} theme={theme} />
    </>
  )
}
