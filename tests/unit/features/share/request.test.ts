import { describe, expect, test } from 'vitest'
import { namePart } from '#features/share/exportInput.ts'
import { printPage } from '#features/share/printPage.ts'
import { evidenceOf } from '#features/share/request.ts'
import { curated, selected } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

const own = figure({
  layer: 'user',
  metric: 'agency_share',
  unit: 'percent',
  value: 24,
  source: 'Our return',
})
const evidence = (withUserFigures: boolean, userFigures = [own]) =>
  evidenceOf(
    {
      dataset: curated,
      selection: selected({ metric: 'agency_share' }, userFigures),
      size: 'report',
      withUserFigures,
      view: '',
      today: '2026-11-22',
    },
    'Agency share',
  )
const LEFT_OUT = 'The drawing also shows 1 figure added by the user, not verified, which is not in this text.'

describe('what a picture says of itself', () => {
  test('leaves a person’s own figures out, and says that the drawing has them', () => {
    const { description, userFigures } = evidence(false)
    expect(userFigures).toEqual([])
    expect(description).toContain(LEFT_OUT)
    expect(description).not.toMatch(/24%|Our return/u)
  })

  test('has them where that was asked for', () => {
    const { description, userFigures } = evidence(true)
    expect(userFigures).toEqual([own])
    expect(description).toMatch(/24%.*Our return/u)
    expect(description).not.toContain('The drawing also shows')
  })

  test('says nothing of figures that nobody added', () => {
    expect(evidence(false, []).description).not.toContain('The drawing also shows')
  })
})

test('the page of a board pack says what must be said of its figures, and runs nothing that a title holds', () => {
  const html = printPage(
    '<b>Place</b>',
    [{ title: '"><script>x</script>', answer: '<script>y</script>', svg: '<svg/>' }],
    ['Not <verified>.'],
  )
  expect(html).toContain('not official statistics. Not &lt;verified&gt;.</p>')
  expect(html).not.toMatch(/<b>|<script/u)
  expect(html).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`)
})

test('a name of the data leads to no other folder where it is part of a file’s name', () => {
  expect(namePart('../../evil/x\\y')).toBe('-evil-x-y')
  expect(namePart('agency_share-2')).toBe('agency_share-2')
})
