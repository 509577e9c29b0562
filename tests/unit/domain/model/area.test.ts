import { expect, test } from 'vitest'
import { AREA_KINDS, isChoosable } from '#domain/model/area.ts'

const area = {
  code: 'E92000001',
  slug: 'a',
  name: 'A',
  begin: undefined,
  end: undefined,
  continues: [],
  note: '',
}

test('councils and joint returns can be chosen; nations and groups cannot', () => {
  expect(AREA_KINDS.filter((kind) => isChoosable({ ...area, kind }))).toEqual(['council', 'joint return'])
})
