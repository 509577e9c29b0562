import { expect, test } from 'vitest'
import { embedCode } from '#domain/tables/embedCode.ts'

test('the code to embed is one frame with its address and title', () => {
  expect(embedCode('https://example.org/?metric=budget&embed=1', 'Budget, Northamptonshire')).toBe(
    '<iframe src="https://example.org/?metric=budget&amp;embed=1" title="Budget, Northamptonshire" width="100%" height="480" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
  )
})

test('nothing in an address or a title ends its attribute', () => {
  const code = embedCode('https://x/?a="><script>', `"Children's" <b>&amp;`)
  expect(code).toContain('src="https://x/?a=&quot;&gt;&lt;script&gt;"')
  expect(code).toContain('title="&quot;Children&#39;s&quot; &lt;b&gt;&amp;amp;"')
})
