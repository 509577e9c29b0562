import axe, { type AxeResults, type Result } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 up to level AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * The accessibility rules that the page breaks at this moment, as one readable text each. The debugger adds axe to the page, so the
 * page's content security policy does not block it.
 */
export async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const results: AxeResults = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
  )
  return results.violations.map(describeViolation)
}

function describeViolation({ id, impact, help, nodes }: Result): string {
  const places = nodes.map(
    (node) => `  ${node.target.join(' ')}\n    ${node.failureSummary?.replaceAll('\n', '\n    ')}`,
  )
  return [`${id} (${impact}): ${help}`, ...places].join('\n')
}
