import { createHash } from 'node:crypto'

/** The page with its files on a server, or with everything inside one file. */
export type Edition = 'hosted' | 'one file'

/** The exact texts of the inline scripts and styles that the page may have. */
interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Allowed sources by directive. */
type Policy = ReadonlyMap<string, readonly string[]>

/**
 * The page's content security policy (CSP level 3): allows our own files only (in one file: no files), and inline code by its hash.
 * `data:` and `blob:` images are exported charts; a `blob:` worker has its code inside the page. `frame-ancestors` is not allowed in
 * a `<meta>`, so it is in the server's header.
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
 * One policy that allows everything that any of these policies allows, for a header that several pages share. The `<meta>` of each
 * page narrows it again, because a browser applies both.
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
