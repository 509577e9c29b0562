import { expect, test } from 'vitest'
import { caveats } from '#domain/phrasing/caveats.ts'
import { COMPILED, originWords } from '#domain/phrasing/sourceWords.ts'
import { unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const own = (source: string) => figure({ layer: 'user', source })

test('figures of the user alone are never called compiled from published reports', () => {
  expect(originWords([own('Board report'), own('Board report'), own('Census')])).toBe(
    'Figures added by the user from Board report and Census, not verified; not an official publication.',
  )
  expect(originWords([own('')])).toBe('Figures added by the user, not verified; not an official publication.')
})

test('with published figures, or with none, the view is compiled from published reports', () => {
  expect(originWords([own('Board report'), figure({})])).toBe(COMPILED)
  expect(originWords([])).toBe(COMPILED)
})

test('the caveats name the sources of the user’s figures, also of those that are only compared', () => {
  expect(caveats([figure({})], unallocated, [own('Benchmark club')])).toContain(
    'Includes figures added by the user from Benchmark club, not verified.',
  )
})
