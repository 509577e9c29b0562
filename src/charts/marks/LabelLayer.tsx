import { Fragment } from 'react'
import type { Label } from '../model.ts'
import type { Paint } from '../theme.ts'
import { LABEL_SIZE } from './labelSize.ts'

/**
 * The stated words beside their marks, on a halo of the page's colour so that lines and stems pass behind; words that stand away
 * from their mark have a thin line to it.
 */
export function LabelLayer({ labels, paint }: { readonly labels: readonly Label[]; readonly paint: Paint }) {
  return labels.map((l) => (
    <Fragment key={`${l.x} ${l.y} ${l.text}`}>
      {l.leader && <line {...l.leader} stroke={paint.soft} strokeWidth={1} />}
      <text
        x={l.x}
        y={l.y}
        textAnchor={l.anchor}
        fontSize={LABEL_SIZE}
        fontWeight={l.aside ? 400 : 600}
        fill={l.aside ? paint.soft : paint.ink}
        stroke={paint.page}
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {l.text}
      </text>
    </Fragment>
  ))
}
