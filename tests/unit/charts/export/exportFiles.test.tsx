import { describe, expect, test } from 'vitest'
import { exportSvg, xmlText } from '#charts/export/exportFiles.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'
import { pictureInput } from '../../../support/pictureInput.ts'

const HOSTILE = 'a\u0000\u0008\ufffe\ud800 ]]> <script>alert(1)</script> & "b" \u202etxt.exe\u202c'

function parsed(facts: Parameters<typeof pictureInput>[1] = {}) {
  const chart = {
    observations: [figure({ definition: 'children', when: '2018-10' })],
    milestones: [event({ id: 'visit', title: facts.title ?? 'A visit', when: '2019-05-14' })],
  }
  const { svg } = exportSvg(pictureInput(chart, facts))
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(file.querySelector('parsererror')).toBeNull()
  return { svg, root: file.documentElement, text: (name: string) => file.querySelector(name)?.textContent }
}

describe('the svg file', () => {
  test('has a title and a description for screen readers', () => {
    const { root, text } = parsed({ description: 'Line one\nLine two' })
    expect(root.getAttribute('role')).toBe('img')
    expect(root.getAttribute('xml:lang')).toBe('en-GB')
    const named = (attribute: string) => root.querySelector(`#${root.getAttribute(attribute)}`)?.textContent
    expect(named('aria-labelledby')).toBe(
      'Unallocated children, assessments and cases, Anyshire, July 2018 to March 2020 · 2 of 5 figures',
    )
    expect(named('aria-describedby')).toBe('Line one\nLine two')
    expect(text('svg > title')).toContain('Anyshire')
  })

  test('carries the evidence unchanged as metadata, and no metadata without evidence', () => {
    const evidence = '{"a": "<b> & ]]> c",\n "d": 1}'
    expect(parsed({ evidence }).text('metadata')).toBe(evidence)
    expect(parsed().svg).not.toContain('<metadata')
  })

  test('is well-formed XML whatever the text', () => {
    const { svg, root } = parsed({
      title: HOSTILE,
      subtitle: HOSTILE,
      range: HOSTILE,
      sources: [HOSTILE],
      caveats: [HOSTILE],
      description: HOSTILE,
      evidence: HOSTILE,
    })
    expect(root.querySelector('script')).toBeNull()
    expect(svg).toContain('&lt;script&gt;')
    const drawn = [...root.querySelectorAll('text')].map((t) => t.textContent).join('')
    expect(drawn).toContain('alert(1)')
    expect(drawn).not.toMatch(/[\u202e\u202c]/u)
  })

  test('refers to nothing outside itself', () => {
    expect(parsed().svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|url\(/u)
  })

  test('gives the address of the view, if there is one', () => {
    const address = 'https://example.org/?metric=budget&from=2018-07'
    const words = [...parsed({ address }).root.querySelectorAll('text')].map((t) => t.textContent?.trim())
    expect(words).toContain(`This view: ${address}`)
  })
})

test('text for XML keeps tabs, line ends and surrogate pairs, and loses control characters and lone surrogates', () => {
  expect(xmlText('a\tb\nc\u{1f600}\u0001\u001f\ud83d\ufffff')).toBe('a\tb\nc\u{1f600}f')
})
