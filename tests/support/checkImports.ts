import { posix } from 'node:path'
import { importsOf } from './importsOf.ts'

/** Who may import whom, and where each library lives. Paths are counted from `src/`. */
export interface Rules {
  /** A layer is a folder of `src`; it may import itself and the layers it names. */
  readonly layers: Readonly<Record<string, readonly string[]>>
  /** Layers whose folders are strangers to each other, `features/answer` and `features/import`. */
  readonly partedLayers: readonly string[]
  /** The one home of each npm package. A package that is not named has none. */
  readonly homes: Readonly<Record<string, readonly RegExp[]>>
}

/** Each line says which file breaks which rule. `files` is source text by path from `src/`. */
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
  if (!(layer in rules.layers)) return `${layer} is no layer`
  if (specifier.startsWith('.')) return complaintAboutRelative(path, specifier, rules)
  if (specifier.startsWith('#')) return complaintAboutLayer(path, specifier.slice(1), rules)
  const homes = rules.homes[packageOf(specifier)]
  if (!homes) return `${packageOf(specifier)} has no home in the table`
  return homes.some((home) => home.test(path)) ? undefined : `${packageOf(specifier)} lives elsewhere`
}

function complaintAboutRelative(path: string, specifier: string, rules: Rules): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  return homeFolder(target, rules) === homeFolder(path, rules)
    ? undefined
    : 'a relative import stays in its folder; write #layer/file.ts'
}

function complaintAboutLayer(path: string, target: string, rules: Rules): string | undefined {
  const [from, to] = [firstFolder(path), firstFolder(target)]
  if (!/\.(tsx?|css)$/.test(target)) return 'write the file with its ending'
  if (homeFolder(path, rules) === homeFolder(target, rules)) return 'inside a folder, write a relative import'
  if (from === to) return `${from} are strangers to each other`
  return rules.layers[from]?.includes(to) ? undefined : `${from} may not import ${to}`
}

/** The folder that relative imports stay in: the layer, or its part where the layer is parted. */
function homeFolder(path: string, rules: Rules): string {
  const layer = firstFolder(path)
  return rules.partedLayers.includes(layer) ? path.split('/').slice(0, 2).join('/') : layer
}

function firstFolder(path: string): string {
  return path.split('/')[0] ?? ''
}

/** `react-dom` of `react-dom/client`, `@tanstack/react-query` of itself. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
