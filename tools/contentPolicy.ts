import { createHash } from 'node:crypto'

/** The inline pieces that the page may carry, letter for letter. */
interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * The page's content security policy (CSP level 3): nothing but our own files, and the inline pieces named by
 * their hash. `data:` and `blob:` pictures are the exported charts. `frame-ancestors` is missing because a
 * `<meta>` may not say it; the server's header does.
 */
export function policyFor({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hashOf)].join(' '),
    ["style-src 'self'", ...styles.map(hashOf)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
