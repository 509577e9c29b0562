import { describe, expect, it } from 'vitest'
import { checkImports, type Rules } from './support/checkImports.ts'

const RULES: Rules = {
  layers: {
    domain: [],
    import: ['domain'],
    storage: ['domain', 'import', 'data'],
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
    'd3-array': [/^(domain|charts)\//],
    fflate: [/^(data|storage)\//],
    idb: [/^storage\//],
    papaparse: [/^import\/read\//],
    react: [/^(charts|ui|features|state|app)\//],
    'react-dom': [/^app\//, /^charts\/export\//],
    recharts: [/^charts\/render\/InteractiveChart[^/]*\.tsx$/],
    valibot: [/^(data|storage)\//],
    zustand: [/^state\//],
  },
}

const LONGEST_FILE = 250
const LONGEST_MEDIAN = 90

const raw = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const files = Object.fromEntries(Object.entries(raw).map(([path, code]) => [path.replace('/src/', ''), code]))
const lengths = Object.entries(files).map(([path, code]) => ({
  path,
  lines: code.trimEnd().split('\n').length,
}))

describe('the source files', () => {
  it('are read at all', () => {
    expect(lengths.length).toBeGreaterThan(0)
    expect(Object.values(files).filter((code) => typeof code !== 'string')).toEqual([])
  })

  it('import only what their layer may', () => {
    expect(checkImports(files, RULES)).toEqual([])
  })

  it(`are never longer than ${LONGEST_FILE} lines`, () => {
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([])
  })

  it(`are at most ${LONGEST_MEDIAN} lines long in the middle`, () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(LONGEST_MEDIAN)
  })
})

describe('the check itself', () => {
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
    ['its own layer from the top', 'domain/period.ts', "import { day } from '#domain/model/day.ts'"],
    ['a file without its ending', 'data/load.ts', "import { day } from '#domain/day'"],
    ['recharts outside its home', 'charts/marks/line.tsx', "import { Line } from 'recharts'"],
    ['a package in the domain', 'domain/period.ts', "import { z } from 'valibot'"],
    ['a package that the table does not name', 'app/App.tsx', "import fs from 'node:fs'"],
    ['anything from a folder that is no layer', 'utils/a.ts', "import { day } from './day.ts'"],
  ])('refuses %s', (_, path, code) => {
    expect(complaints(path, code)).toHaveLength(1)
  })

  it('accepts the ways down, and what only looks like an import', () => {
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
})
