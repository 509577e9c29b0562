import { expect, test } from 'vitest'
import { printFile } from '#features/share/print/printFile.tsx'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { curated, selected } from '../../../../support/curated.ts'

const sheetOf = (metric: string) => ({
  view: `?metric=${metric}`,
  sheet: toPrintSheet({ dataset: curated, selection: selected({ metric }) }),
})

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

test('the print file lists its measures with their answers, and has a sheet for each', () => {
  const page = opened(
    printFile({
      title: 'Northamptonshire: children’s services',
      notes: ['Made 22 November 2026.'],
      sheets: [sheetOf('agency_share'), sheetOf('social_workers')],
    }),
  )
  const titles = [...page.querySelectorAll('h1')].map((h) => h.textContent)
  expect(titles).toEqual([
    'Northamptonshire: children’s services',
    'Agency share of social workers, Northamptonshire',
    'Social workers in post, Northamptonshire',
  ])
  const [list, sheet] = page.querySelectorAll('article')
  expect(list?.textContent).toContain('Social workers in post, Northamptonshire. 281 in May 2019')
  expect(list?.textContent).toContain('not an official publication. Made 22 November 2026.')
  expect(sheet?.querySelector('svg')).not.toBeNull()
  expect(sheet?.textContent).toContain('just under a third')
  expect(sheet?.querySelector('footer')?.textContent).toContain('?metric=agency_share')
})

test('the print file runs nothing that a title contains, and loads nothing', () => {
  const { view, sheet } = sheetOf('agency_share')
  const evil = { ...sheet, title: '"><script>x</script>', answer: { lead: '<script>y</script>', more: '' } }
  const html = printFile({
    title: '<b>Place</b>',
    notes: ['Not <verified>.'],
    sheets: [{ view, sheet: evil }],
  })
  expect(html).not.toMatch(/<b>|<script/u)
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(opened(html).title).toBe('<b>Place</b>')
})
