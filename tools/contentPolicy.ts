import { createHash } from 'node:crypto'

/** The page with its files beside it on a server, or with all of them inside. */
export type Edition = 'hosted' | 'one file'

/** The inline pieces that the page may carry, letter for letter. */
interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Where each kind of thing may come from, by directive. */
type Policy = ReadonlyMap<string, readonly string[]>

/**
 * The page's content security policy (CSP level 3): nothing but our own files, or nothing at all but what is inside, and the inline
 * pieces named by their hash. `data:` and `blob:` pictures are the exported charts; a `blob:` worker is one whose code is inside.
 * `frame-ancestors` is missing because a `<meta>` may not say it; the server's header does.
 */
export function policyFor(edition: Edition, { scripts, styles }: Inline): string {
  const own = edition === 'hosted' ? ["'self'"] : []
  const ownOrNone = edition === 'hosted' ? "'self'" : "'none'"
  return formatPolicy(
    new Map([
      ['default-src', ["'none'"]],
      ['script-src', [...own, ...scripts.map(hashOf)]],
      ['style-src', [...own, ...styles.map(hashOf)]],
      ['img-src', [...own, 'data:', 'blob:']],
      ['font-src', [ownOrNone]],
      ['connect-src', [ownOrNone]],
      ['worker-src', [edition === 'hosted' ? "'self'" : 'blob:']],
      ['base-uri', ["'none'"]],
      ['form-action', ["'none'"]],
      ['object-src', ["'none'"]],
    ]),
  )
}

/**
 * One policy that lets through what any of the given ones does. It is meant for a header that goes with several pages: each page's
 * own `<meta>` narrows it again, because a browser asks both.
 */
export function widestPolicy(policies: readonly string[], further: Policy): string {
  const widest = new Map<string, readonly string[]>()
  for (const [directive, sources] of [...policies.flatMap(parsePolicy), ...further]) {
    const all = [...new Set([...(widest.get(directive) ?? []), ...sources])]
    widest.set(directive, all.length > 1 ? all.filter((source) => source !== "'none'") : all)
  }
  return formatPolicy(widest)
}

function parsePolicy(policy: string): readonly (readonly [string, readonly string[]])[] {
  return policy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources]
  })
}

function formatPolicy(policy: Policy): string {
  return [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
