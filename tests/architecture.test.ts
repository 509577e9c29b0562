import { describe, expect, it } from 'vitest'
import { checkImports, findCircles, type Rules } from './support/checkImports.ts'

const RULES: Rules = {
  layers: {
    domain: [],
    import: ['domain'],
    storage: ['domain', 'import'],
    data: ['domain'],
    charts: ['domain'],
    state: ['domain', 'import', 'storage', 'data'],
    ui: [],
    features: ['domain', 'import', 'data', 'charts', 'state', 'ui'],
    app: ['domain', 'data', 'charts', 'state', 'ui', 'features'],
  },
  partedLayers: ['features'],
  homes: {
    '@tanstack/react-query': [/^(state|features|app)\//],
    comlink: [/^import\/(importSession|import\.worker)\.ts$/],
    'd3-array': [/^(domain|charts)\//],
    fflate: [/^data\//],
    idb: [/^storage\//],
    papaparse: [/^import\/read\//],
    react: [/^(charts|ui|features|state|app)\//],
    'react-dom': [/^app\//, /^charts\/export\//, /^features\/share\/print\//],
    recharts: [/^charts\/render\/InteractiveChart[^/]*\.tsx$/],
    valibot: [/^(data|storage)\//],
    zustand: [/^state\//],
  },
}

const MOST_LINES_IN_A_FILE = 260
const MOST_FILES_IN_A_FOLDER = 20
const SHORT_FILE_LINES = 15
const MOST_SHORT_FILES = 10

const raw = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const files = Object.fromEntries(Object.entries(raw).map(([path, code]) => [path.replace('/src/', ''), code]))
const lengths = Object.entries(files).map(([path, code]) => ({
  path,
  lines: code.trimEnd().split('\n').length,
}))

describe('the source files', () => {
  it('are found and read as text', () => {
    expect(lengths.length).toBeGreaterThan(0)
    expect(Object.values(files).filter((code) => typeof code !== 'string')).toEqual([])
  })

  it('import only what their layer may', () => {
    expect(checkImports(files, RULES)).toEqual([])
  })

  it('never import each other in a circle, type imports included', () => {
    expect(findCircles(files)).toEqual([])
  })

  it(`have at most ${MOST_LINES_IN_A_FILE} lines each`, () => {
    expect(lengths.filter(({ lines }) => lines > MOST_LINES_IN_A_FILE)).toEqual([])
  })

  it(`are at most ${MOST_FILES_IN_A_FOLDER} in a folder`, () => {
    const counts = new Map<string, number>()
    for (const { path } of lengths) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > MOST_FILES_IN_A_FOLDER)).toEqual([])
  })

  it(`are rarely as short as ${SHORT_FILE_LINES} lines: at most ${MOST_SHORT_FILES}`, () => {
    const short = lengths.filter(({ lines }) => lines <= SHORT_FILE_LINES).map(({ path }) => path)
    expect(short.length, short.join('\n')).toBeLessThanOrEqual(MOST_SHORT_FILES)
  })
})

describe('the check of imports', () => {
  const complaints = (path: string, code: string) => checkImports({ [path]: code }, RULES)

  it.each([
    ['a layer above', 'domain/period.ts', "import { view } from '#state/view.ts'"],
    ['storage from a feature', 'features/addFigures/Drop.tsx', "import { read } from '#storage/read.ts'"],
    ['another feature', 'features/cards/Cards.tsx', "import type { A } from '#features/answer/Answer.tsx'"],
    [
      'another feature by a relative path',
      'features/cards/Cards.tsx',
      "export * from '../answer/Answer.tsx'",
    ],
    [
      'another layer by a relative path',
      'data/load.ts',
      "const load = () => import('../domain/model/day.ts')",
    ],
    [
      'a worker of another layer',
      'app/App.tsx',
      "new Worker(new URL('../data/a.worker.ts', import.meta.url))",
    ],
    ['its own layer by an absolute path', 'domain/period.ts', "import { day } from '#domain/model/day.ts'"],
    ['a file without its extension', 'data/load.ts', "import { day } from '#domain/day'"],
    ['recharts outside the interactive chart', 'charts/marks/line.tsx', "import { Line } from 'recharts'"],
    ['a package in the domain', 'domain/period.ts', "import { z } from 'valibot'"],
    ['a package that is not in the table', 'app/App.tsx', "import fs from 'node:fs'"],
    ['any import in a folder that is not a layer', 'utils/a.ts', "import { day } from './day.ts'"],
  ])('refuses %s', (_, path, code) => {
    expect(complaints(path, code)).toHaveLength(1)
  })

  it('accepts imports from lower layers, and ignores text that looks like an import', () => {
    const code = `
      // import { Line } from 'recharts'
      import { useState } from 'react'
      import './Cards.css'
      import { Card } from './Card.tsx'
      import { useView } from '#state/view.ts'
      const text = "import x from 'papaparse'"`
    expect(complaints('features/cards/Cards.tsx', code)).toEqual([])
    expect(complaints('data/read.ts', "new Worker(new URL('./read.worker.ts', import.meta.url))")).toEqual([])
  })

  it('finds a circle through three files, and a type import in it', () => {
    const circle = {
      'domain/a.ts': "import type { B } from './b.ts'",
      'domain/b.ts': "export { c } from './c.ts'",
      'domain/c.ts': "import { a } from '#domain/a.ts'",
      'domain/d.ts': "import { a } from './a.ts'",
    }
    expect(findCircles(circle)).toEqual([['domain/a.ts', 'domain/b.ts', 'domain/c.ts']])
  })
})
