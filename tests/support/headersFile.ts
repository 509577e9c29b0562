/** The headers of each path in a `_headers` file, in Netlify's format: a path, then its headers on indented lines. */
export function rulesOf(file: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = new Map<string, Record<string, string>>()
  let path = ''
  for (const line of file.split('\n')) {
    const header = /^\s+([^:]+): (.*)$/.exec(line)
    if (header?.[1]) rules.set(path, { ...rules.get(path), [header[1]]: header[2] ?? '' })
    else if (line && !line.startsWith('#')) path = line
  }
  return rules
}

/** The headers of all rules that match an address. Throws where two rules set the same header, because hosts join the values. */
export function headersFor(file: string, pathname: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const [path, given] of rulesOf(file)) {
    const fits = path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path
    for (const [name, value] of fits ? Object.entries(given) : []) {
      if (headers.has(name)) throw new Error(`Two rules set ${name} for ${pathname}.`)
      headers.set(name, value)
    }
  }
  return headers
}
