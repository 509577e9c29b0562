import { expect, test } from 'vitest'
import { withFigures } from '#data/oneFile.ts'
import { checksumOf } from '#domain/model/checksum.ts'
import { assemblePage } from '../../../tools/assemblePage.ts'

const OLD = '{"old":1}'
const DRAWN = '<div><p>150 cases</p></div>'

const { html: edition } = assemblePage({
  html: '<html><head></head><body><div id="root"></div><script type="module">start()</script></body></html>',
  markup: DRAWN,
  drawnFrom: checksumOf(OLD),
  readFile: () => '',
  figures: OLD,
})

const made = (curated: string) => {
  const file = withFigures(edition, curated)
  return file.kind === 'made' ? file.html : file.message
}

test('with the same figures the edition is the same', () => {
  expect(made(OLD)).toBe(edition)
})

test('other figures take the place of the old ones, and of the view that was drawn from them', () => {
  const html = made('{"new":"$& </script>"}')
  expect(html).toContain('id="figures">{"new":"$& \\u003c/script>"}</script>')
  expect(html).not.toMatch(/old|150 cases|data-drawn-from/)
  expect(html).toMatch(/<div id="root"><noscript>.*<\/noscript><\/div>/)
  expect(html).toContain('start()</script>')
})

test('a copy is a pattern for the next one', () => {
  const copy = withFigures(made('{"new":2}'), '{"newer":3}')
  expect(copy).toEqual({ kind: 'made', html: made('{"newer":3}') })
})

test('a page that is not the edition is refused', () => {
  expect(withFigures('<!doctype html><div id="root"></div>', OLD)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('is not the one-file edition'),
  })
})
