import type { Page } from 'playwright-core'

/** Waits until the page has been idle five times in a row: no script, no layout and no animation was waiting. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let idle = 0
        const look = (deadline: IdleDeadline) => {
          // The browser gives less than 50 ms where it has a frame to draw.
          idle = deadline.timeRemaining() > 40 ? idle + 1 : 0
          if (idle === 5) resolve()
          else requestIdleCallback(look)
        }
        requestIdleCallback(look)
      }),
  )
}
