import axe, { type AxeResults, type Result } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 at level AA with all that it builds on, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * The accessibility rules that the page breaks as it now stands, one readable text each; empty when none.
 * axe is put in by the debugger, which the page's content security policy does not bind.
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
