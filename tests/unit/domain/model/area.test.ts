import { expect, test } from 'vitest'
import { AREA_KINDS, isChoosable } from '#domain/model/area.ts'
import { place } from '../../../support/registries.ts'

test('councils and joint areas can be chosen; nations and groups cannot', () => {
  expect(AREA_KINDS.filter((kind) => isChoosable(place({ kind })))).toEqual(['council', 'joint'])
})
