// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { widestPolicy } from '../../../tools/contentPolicy.ts'
import { hostFiles } from '../../../tools/hostFiles.ts'
import { rulesOf } from '../../support/headersFile.ts'

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'sha256-a+/b='; frame-ancestors *",
  'Permissions-Policy': 'camera=(), usb=()',
  'X-Made-Up': 'a & b < c',
}
const YEAR = 'public, max-age=31536000, immutable'
const files = hostFiles(HEADERS)
const text = (path: string) => files.get(path) ?? ''

/** The headers of an element of `web.config`. */
function given(config: Document, holder: string): Record<string, string | null> {
  const added = config.querySelectorAll(`${holder} customHeaders > add`)
  return Object.fromEntries([...added].map((e) => [e.getAttribute('name') ?? '', e.getAttribute('value')]))
}

/** Every quoted header value in an Apache or nginx file, by the header's name. */
function quoted(config: string, line: RegExp): Record<string, string> {
  return Object.fromEntries([...config.matchAll(line)].map(([, name = '', value = '']) => [name, value]))
}

describe('the file of each host has every header, letter for letter', () => {
  it('Netlify and Cloudflare Pages', () => {
    const rules = rulesOf(text('_headers'))
    expect(rules.get('/*')).toEqual(HEADERS)
    expect(rules.get('/assets/*')).toEqual({ 'Cache-Control': YEAR })
    for (const path of ['/', '/index.html', '/dashboard.html', '/data/*'])
      expect(rules.get(path)).toEqual({ 'Cache-Control': 'no-cache' })
  })

  it('Apache', () => {
    const config = text('.htaccess')
    expect(quoted(config, /^ *Header always set (\S+) "(.*)"$/gm)).toEqual(HEADERS)
    expect(config).toContain(`Header set Cache-Control "${YEAR}" env=hashed`)
    expect(config).toContain('Header set Cache-Control "no-cache" env=!hashed')
  })

  it('IIS, in XML that parses', () => {
    const config = new DOMParser().parseFromString(text('web.config'), 'application/xml')
    expect(config.querySelector('parsererror')).toBeNull()
    expect(given(config, 'configuration > system\\.webServer')).toEqual({
      ...HEADERS,
      'Cache-Control': 'no-cache',
    })
    expect(given(config, 'location[path="assets"]')).toEqual({ 'Cache-Control': YEAR })
  })

  it('Azure Static Web Apps, in JSON that parses', () => {
    expect(JSON.parse(text('staticwebapp.config.json'))).toMatchObject({
      globalHeaders: { ...HEADERS, 'Cache-Control': 'no-cache' },
      routes: [{ route: '/assets/*', headers: { 'Cache-Control': YEAR } }],
    })
  })

  it('nginx', () => {
    const config = text('hosting/nginx.conf')
    expect(quoted(config, /^add_header (\S+) "(.*)" always;$/gm)).toEqual(HEADERS)
    expect(config).toContain('set $dashboard_caching "no-cache";')
    expect(config).toContain(`if ($uri ~ "/assets/") { set $dashboard_caching "${YEAR}"; }`)
  })
})

describe('one policy for several pages', () => {
  const further = new Map([['frame-ancestors', ['*']]])

  it('allows everything that one of them allows', () => {
    const pages = [
      "default-src 'none'; script-src 'self' 'sha256-a'; connect-src 'self'",
      "default-src 'none'; script-src 'sha256-b'; connect-src 'none'",
    ]
    expect(widestPolicy(pages, further)).toBe(
      "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; connect-src 'self'; frame-ancestors *",
    )
  })

  it('has only the additional directives where no page has a policy', () => {
    expect(widestPolicy([], further)).toBe('frame-ancestors *')
  })
})
