import { type FocusEvent, useEffect, useState } from 'react'
import { useView, type View } from '#state/view.ts'

type Dates = Pick<View, 'from' | 'to'>

/**
 * Dates given the wrong way round are put right in the boxes and the address: at Enter, else when nobody types in them any more.
 * It is said until other dates are chosen.
 */
export function useRightWayRound(wrong: boolean) {
  const { from, to, choose } = useView()
  const [typing, setTyping] = useState(false)
  const [mended, setMended] = useState<Dates>()
  useEffect(() => {
    if (!wrong || typing) return
    setMended({ from: to, to: from })
    choose({ from: to, to: from })
  }, [wrong, typing, from, to, choose])
  return {
    /** True while they are, or were before they were put right. */
    swapped: wrong || (mended !== undefined && mended.from === from && mended.to === to),
    onEnter: () => setTyping(false),
    /** Of what holds both boxes: going from one to the other is still typing. */
    handlers: {
      onFocus: () => setTyping(true),
      onInput: () => setTyping(true),
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyping(false)
      },
    },
  }
}
