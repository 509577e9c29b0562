import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { evidenceFromText, evidenceToText } from '#data/evidenceText.ts'
import { openPicture, pngWithEvidence } from '#data/pictureEvidence.ts'
import { type Evidence, shownDataset } from '#domain/tables/evidence.ts'
import { curated, selected } from '../../support/curated.ts'
import { figure } from '../../support/observation.ts'

const selection = selected({ metric: 'agency_share' })
const evidence: Evidence = {
  title: 'Agency share, Northamptonshire',
  description: 'It says “just under a third” & <more>.',
  view: '?metric=agency_share',
  exported: '2026-03-01',
  data: shownDataset(curated, selection),
  userFigures: [figure({ layer: 'user', definition: '', when: '2019-12' })],
}

const png = new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 })))])
const svg = (inside: string) =>
  new Blob([`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`])
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('the evidence in a picture', () => {
  it('holds what is shown and what it refers to, and nothing else', () => {
    expect(evidence.data.observations).toHaveLength(3)
    expect(evidence.data.metrics.map(({ id }) => id)).toEqual(['agency_share'])
    const cited = new Set([...evidence.data.observations, ...evidence.data.milestones].map((x) => x.source))
    expect(new Set(evidence.data.sources.map(({ id }) => id))).toEqual(cited)
  })

  it('comes back out of a PNG and an SVG as it went in', async () => {
    const marked = await pngWithEvidence(png, evidence)
    expect(await openPicture(marked)).toEqual({ kind: 'opened', evidence })
    const drawn = svg(`<metadata id="evidence">${escaped(evidenceToText(evidence))}</metadata>`)
    expect(await openPicture(drawn)).toEqual({ kind: 'opened', evidence })
  })

  it('is missed in a picture of somebody else, in words', async () => {
    for (const picture of [png, svg('<title>Cat</title>')])
      expect(await openPicture(picture)).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('This picture carries no figures.'),
      })
  })

  it('is not looked for in what is no picture', async () => {
    expect(await openPicture(new Blob(['area,metric\n']))).toEqual({ kind: 'no-picture' })
    expect(await openPicture(new Blob([]))).toEqual({ kind: 'no-picture' })
  })

  it.each([
    ['a thousand bytes of comments', '<!---->'.repeat(146)],
    ['a head of comments before another tag', `${'<!---->'.repeat(100)}<p>`],
  ])('is not looked for in %s, and that is known at once', async (_, text) => {
    expect(await openPicture(new Blob([text]))).toEqual({ kind: 'no-picture' })
  })

  it('is found after comments, and missed at once among a million tags that never end', async () => {
    const drawn = new Blob([
      `<!-- a --><!-- b -->\n<svg><metadata>${escaped(evidenceToText(evidence))}</metadata></svg>`,
    ])
    expect(await openPicture(drawn)).toEqual({ kind: 'opened', evidence })
    const before = performance.now()
    expect(await openPicture(svg('<metadata '.repeat(1_000_000)))).toMatchObject({ kind: 'failed' })
    expect(performance.now() - before).toBeLessThan(5000)
  })

  it.each([
    ['no JSON', 'x'],
    ['another shape', '{"format":"childrens-services-evidence/1"}'],
    ['a figure without a source', evidenceToText(evidence).replace(/"source":"[^"]+"/, '"source":"nobody"')],
    ['an address of another kind', evidenceToText(evidence).replace('"view":"?', '"view":"javascript:')],
    ['a day that does not exist', evidenceToText(evidence).replace('2026-03-01', '2026-13-01')],
  ])('is refused when it is %s', (_, text) => {
    expect(text).not.toBe(evidenceToText(evidence))
    expect(evidenceFromText(text)).toBe('damaged')
  })

  it('of a newer version says so', () => {
    expect(evidenceFromText(evidenceToText(evidence).replace('evidence/1', 'evidence/2'))).toBe('newer')
  })
})
