import { expect, test } from 'vitest'
import { sourceAddress } from '#domain/phrasing/sourceAddress.ts'

const PAGE = 'https://www.example.org/report'
const words = (quote: string, url = PAGE) => sourceAddress({ url }, quote)?.split(':~:text=')[1]

test('a source without an address has no link', () => {
  expect(sourceAddress({ url: '' }, 'about 150 children')).toBeUndefined()
})

test('a source opens at its quoted words', () => {
  expect(sourceAddress({ url: PAGE }, 'about 150 children')).toBe(`${PAGE}#:~:text=about%20150%20children`)
})

test('a source without quoted words, or with punctuation only, opens at its beginning', () => {
  expect([sourceAddress({ url: PAGE }), sourceAddress({ url: PAGE }, '...')]).toEqual([PAGE, PAGE])
})

test('a file that is not a page of text opens at its beginning', () => {
  const files = [`${PAGE}.pdf`, `${PAGE}.PDF?download=1`, `${PAGE}.csv`]
  expect(files.map((url) => sourceAddress({ url }, 'fifteen per cent'))).toEqual(files)
})

test('an address that has a part of the page already keeps it', () => {
  expect(sourceAddress({ url: `${PAGE}#summary` }, 'fell')).toBe(`${PAGE}#summary:~:text=fell`)
})

test.each([
  ['45-day target, met & kept', '45%2Dday%20target%2C%20met%20%26%20kept'],
  ['“50%” of £131.9m', '%E2%80%9C50%25%E2%80%9D%20of%20%C2%A3131.9m'],
  ['551 in January ... 383 in October', '551%20in%20January,383%20in%20October'],
  ['one … two … three', 'one,three'],
  ['fell [...] to 81', 'fell,to%2081'],
  ['... fell to 81', 'fell%20to%2081'],
])('%s is encoded as the browser expects', (quote, expected) => {
  expect(words(quote)).toBe(expected)
})
