import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../../tools/official.ts'

afterEach(() => void vi.restoreAllMocks())

describe('npm run data:official refuses, and writes nothing,', () => {
  test.each([
    ['without a folder', [], 'Name the folder of the published files'],
    ['an option that it does not know', ['tests/truth/releases', '--aera', 'Luton'], '[--area <council>]'],
    ['an area without a name', ['tests/truth/releases', '--area'], '[--area <council>]'],
    [
      'a folder without the list of similar councils',
      ['tests/truth/articles'],
      'tests/truth/articles has no file New_Statistical_Neighbour_Groupings_April_2021.csv',
    ],
    [
      'a council that does not exist',
      ['tests/truth/releases', '--area', 'Lutton'],
      'seeds/places.csv has no place Lutton',
    ],
  ])('%s', async (_, options, words) => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
    expect(await main(options)).toBe(1)
    expect(said.mock.calls.flat().join('\n')).toContain(words)
  })
})
