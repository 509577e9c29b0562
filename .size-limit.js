import { existsSync, readFileSync } from 'node:fs'

const MANIFEST = 'dist/.vite/manifest.json'
if (!existsSync(MANIFEST)) throw new Error(`There is no ${MANIFEST} to measure: run npm run build first.`)
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)

/** A chunk and everything it imports before it can run, by manifest key. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) withImports(next, seen)
  return seen
}

const first = withImports(entry)
const filesOf = (keys) => [...keys].map((key) => `dist/${manifest[key].file}`)

/** What a chunk that is loaded later adds to what the page already has; nothing where the page has no such chunk. */
function later(name, source, limit) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && source.test(key))
  const added = new Set(keys.flatMap((key) => [...withImports(key)]).filter((key) => !first.has(key)))
  return added.size > 0 ? [{ name, path: filesOf(added), limit, gzip: true }] : []
}

/** The file that reads uploads beside the page; a worker's code is an asset of the chunk that starts it. */
function worker(name, limit) {
  const files = Object.values(manifest).flatMap(({ assets = [] }) =>
    assets.filter((file) => /\.worker-[^/]*\.js$/.test(file)),
  )
  return files.length > 0 ? [{ name, path: files.map((file) => `dist/${file}`), limit, gzip: true }] : []
}

/** gzip, because every plain host can send it; 1 kB = 1,000 bytes. */
export default [
  { name: 'The page as it arrives', path: 'dist/index.html', limit: '40 kB', gzip: true },
  { name: 'JavaScript before the page is usable', path: filesOf(first), limit: '190 kB', gzip: true },
  { name: 'The whole dashboard in one file', path: 'dist/dashboard.html', limit: '450 kB', gzip: true },
  ...later('The chart a person handles', /^src\/charts\//, '130 kB'),
  ...later('Adding figures', /^src\/features\/addFigures\//, '40 kB'),
  // 7 kB of it is Papa Parse, which comes in one piece, 3 kB the words that say what is wrong and how to mend it, and 2 kB what skims
  // long files twice as fast.
  ...worker('Reading a file, in its worker', '45 kB'),
]
