import { CACHING, type Headers } from './hostHeaders.ts'

/** The headers in the format of each common static host: file text by path in the built folder. */
export function hostFiles(headers: Headers): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', netlify(headers)],
    ['.htaccess', apache(headers)],
    ['web.config', iis(headers)],
    ['staticwebapp.config.json', azure(headers)],
    ['hosting/nginx.conf', nginx(headers)],
  ])
}

/** Each path has one caching rule only, because Cloudflare joins the values of a header that two rules set. */
function netlify(headers: Headers): string {
  const rule = (path: string, given: Headers) => [
    path,
    ...Object.entries(given).map(([name, value]) => `  ${name}: ${value}`),
  ]
  const changing = ['/', '/index.html', '/dashboard.html', '/data/*']
  return lines([
    '# Netlify and Cloudflare Pages read this file. Paths count from the root of the site.',
    ...rule('/*', headers),
    ...rule('/assets/*', { 'Cache-Control': CACHING.hashed }),
    ...changing.flatMap((path) => rule(path, { 'Cache-Control': CACHING.changing })),
  ])
}

function apache(headers: Headers): string {
  return lines([
    '# Apache reads this file where AllowOverride lets it (FileInfo), with mod_headers and mod_setenvif.',
    'AddType text/javascript .js',
    'AddType application/json .json',
    'AddType image/svg+xml .svg',
    'AddType "text/csv; charset=utf-8" .csv',
    'SetEnvIf Request_URI "/assets/" hashed',
    '<IfModule mod_headers.c>',
    ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
    '  Header unset X-Frame-Options',
    '  Header always unset X-Frame-Options',
    `  Header set Cache-Control "${CACHING.hashed}" env=hashed`,
    `  Header set Cache-Control "${CACHING.changing}" env=!hashed`,
    '</IfModule>',
  ])
}

function iis(headers: Headers): string {
  const given = { ...headers, 'Cache-Control': CACHING.changing }
  const types = [
    ['.js', 'text/javascript'],
    ['.json', 'application/json'],
    ['.svg', 'image/svg+xml'],
    ['.csv', 'text/csv; charset=utf-8'],
  ]
  const header = (name: string, value: string) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escapeXml(value)}" />`,
  ]
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    ...types.flatMap(([ending, type]) => [
      `      <remove fileExtension="${ending}" />`,
      `      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
    ]),
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Frame-Options" />',
    ...Object.entries(given).flatMap(([name, value]) => header(name, value).map((tag) => `        ${tag}`)),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '  <location path="assets">',
    '    <system.webServer>',
    '      <httpProtocol>',
    '        <customHeaders>',
    ...header('Cache-Control', CACHING.hashed).map((tag) => `          ${tag}`),
    '        </customHeaders>',
    '      </httpProtocol>',
    '    </system.webServer>',
    '  </location>',
    '</configuration>',
  ])
}

/** In Azure the header of a route replaces the global one of the same name. */
function azure(headers: Headers): string {
  const config = {
    globalHeaders: { ...headers, 'Cache-Control': CACHING.changing },
    routes: [{ route: '/assets/*', headers: { 'Cache-Control': CACHING.hashed } }],
    mimeTypes: { '.csv': 'text/csv; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml' },
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

/** Uses `set` and `if` because in a `location` nginx drops every `add_header` of the server block. */
function nginx(headers: Headers): string {
  return lines([
    '# To be included in the server block whose root is this folder: include /path/to/hosting/nginx.conf;',
    `set $dashboard_caching "${CACHING.changing}";`,
    `if ($uri ~ "/assets/") { set $dashboard_caching "${CACHING.hashed}"; }`,
    'add_header Cache-Control $dashboard_caching;',
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ])
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
