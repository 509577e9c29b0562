import { existsSync, readFileSync } from 'node:fs'

const MANIFEST = 'dist/.vite/manifest.json'
if (!existsSync(MANIFEST)) throw new Error(`There is no ${MANIFEST} to measure: run npm run build first.`)
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)

/** Manifest keys of a chunk and of everything that it imports statically. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) withImports(next, seen)
  return seen
}

const first = withImports(entry)
const filesOf = (keys) => [...keys].map((key) => `dist/${manifest[key].file}`)

/** The files that a lazily loaded chunk adds to the first ones; no entry where there is no such chunk. */
function later(name, source, limit) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && source.test(key))
  const added = new Set(keys.flatMap((key) => [...withImports(key)]).filter((key) => !first.has(key)))
  return added.size > 0 ? [{ name, path: filesOf(added), limit, gzip: true }] : []
}

/** The worker that reads files. Its code is an asset of the chunk that starts it. */
function worker(name, limit) {
  const files = Object.values(manifest).flatMap(({ assets = [] }) =>
    assets.filter((file) => /\.worker-[^/]*\.js$/.test(file)),
  )
  return files.length > 0 ? [{ name, path: files.map((file) => `dist/${file}`), limit, gzip: true }] : []
}

/** Sizes with gzip, which every host can send. 1 kB = 1,000 bytes. */
export default [
  { name: 'The page as it arrives', path: 'dist/index.html', limit: '33 kB', gzip: true },
  { name: 'JavaScript before the page is usable', path: filesOf(first), limit: '190 kB', gzip: true },
  // It holds the import twice, in the page and in the worker's text, with the reading and writing of workbooks.
  { name: 'The whole dashboard in one file', path: 'dist/dashboard.html', limit: '620 kB', gzip: true },
  ...later('The interactive chart', /^src\/charts\//, '130 kB'),
  // With the sheets of workbooks, and the targets and benchmarks of scorecards.
  ...later('Adding figures', /^src\/features\/addFigures\//, '46 kB'),
  // The register of all English areas, the rules that refuse lists of single children and those of scorecards are part of it.
  ...worker('Reading a file, in its worker', '66 kB'),
]
