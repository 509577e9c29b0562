import type { Label } from '../model.ts'
import type { Paint } from '../paint.ts'
import { LABEL_SIZE } from './labelSize.ts'

/** The stated words beside their marks, on a halo of the page's colour so that lines and stems pass behind. */
export function LabelLayer({ labels, paint }: { readonly labels: readonly Label[]; readonly paint: Paint }) {
  return labels.map((l) => (
    <text
      key={`${l.x} ${l.y} ${l.text}`}
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
  ))
}
