import { type RefObject, useEffect, useRef } from 'react'

/**
 * A step takes its controls with it: the focus goes to the heading of the next one. Within a step, a control that is gone leaves the
 * focus on the heading too, and never on nothing.
 * @param step changes when the step does
 * @param within changes when the controls of a step may have changed
 * @returns the reference for the heading
 */
export function useFollowingFocus(
  dialog: RefObject<HTMLDialogElement | null>,
  step: string,
  within: unknown,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `within` is what the effect waits for
  useEffect(() => {
    const moved = shown.current !== step
    shown.current = step
    const lost = document.activeElement === document.body || document.activeElement === dialog.current
    if (!moved && !lost) return
    heading.current?.focus()
    if (moved) heading.current?.closest('.import-body')?.scrollTo?.(0, 0)
  }, [dialog, step, within])
  return heading
}
