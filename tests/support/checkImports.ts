import { posix } from 'node:path'
import { importsOf } from './importsOf.ts'

/** Who may import whom, and where each library lives. Paths are counted from `src/`. */
export interface Rules {
  /** A layer is a folder of `src`. It may import itself and the layers listed for it. */
  readonly layers: Readonly<Record<string, readonly string[]>>
  /** Layers whose folders may not import each other, such as `features/answer` and `features/cards`. */
  readonly partedLayers: readonly string[]
  /** The files that may import each npm package. No file may import a package that is not listed. */
  readonly homes: Readonly<Record<string, readonly RegExp[]>>
}

/** One line for each import that breaks a rule. `files` is source text by path from `src/`. */
export function checkImports(files: Readonly<Record<string, string>>, rules: Rules): readonly string[] {
  return Object.entries(files).flatMap(([path, code]) =>
    importsOf(path, code).flatMap((specifier) => {
      const complaint = complaintAbout(path, specifier, rules)
      return complaint ? [`${path} imports ${specifier}: ${complaint}`] : []
    }),
  )
}

function complaintAbout(path: string, specifier: string, rules: Rules): string | undefined {
  const layer = firstFolder(path)
  if (!(layer in rules.layers)) return `${layer} is not a layer`
  if (specifier.startsWith('.')) return complaintAboutRelative(path, specifier, rules)
  if (specifier.startsWith('#')) return complaintAboutLayer(path, specifier.slice(1), rules)
  const homes = rules.homes[packageOf(specifier)]
  if (!homes) return `${packageOf(specifier)} is not in the table of packages`
  return homes.some((home) => home.test(path))
    ? undefined
    : `${packageOf(specifier)} may not be imported here`
}

function complaintAboutRelative(path: string, specifier: string, rules: Rules): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  return homeFolder(target, rules) === homeFolder(path, rules)
    ? undefined
    : 'a relative import must stay in its layer; write #layer/file.ts'
}

function complaintAboutLayer(path: string, target: string, rules: Rules): string | undefined {
  const from = firstFolder(path)
  const to = firstFolder(target)
  if (!/\.(tsx?|css)$/.test(target)) return 'write the file name with its extension'
  if (homeFolder(path, rules) === homeFolder(target, rules)) return 'write a relative import inside a layer'
  if (from === to) return `folders of ${from} may not import each other`
  return rules.layers[from]?.includes(to) ? undefined : `${from} may not import ${to}`
}

/** The folder that relative imports must stay in: the layer, or one folder of a parted layer. */
function homeFolder(path: string, rules: Rules): string {
  const layer = firstFolder(path)
  return rules.partedLayers.includes(layer) ? path.split('/').slice(0, 2).join('/') : layer
}

function firstFolder(path: string): string {
  return path.split('/')[0] ?? ''
}

/** `react-dom` for `react-dom/client`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/**
 * Groups of files that import each other in a circle, type imports included; each group is sorted. `files` is source text by path
 * from `src/`.
 */
export function findCircles(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const imports = new Map(
    Object.entries(files).map(([path, code]) => [
      path,
      importsOf(path, code)
        .map((specifier) => resolveImport(path, specifier))
        .filter((target) => target in files),
    ]),
  )
  const reachable = new Map([...imports.keys()].map((path) => [path, reachableFrom(path, imports)]))
  const inCircle = (a: string, b: string) => reachable.get(a)?.has(b) && reachable.get(b)?.has(a)
  const groups = [...imports.keys()].map((path) =>
    [...imports.keys()].filter((other) => inCircle(path, other)).toSorted(),
  )
  // Every file of a circle finds the same group: keep it once.
  return groups.filter(
    (group, index) => group.length > 0 && groups.findIndex((g) => g[0] === group[0]) === index,
  )
}

function resolveImport(path: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
}

/** Every file that this one imports, directly or through others; itself only where it is in a circle. */
function reachableFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(imports.get(path) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(imports.get(next) ?? []))
  }
  return found
}
