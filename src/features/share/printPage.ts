import { escapeMarkup } from '#domain/tables/embedCode.ts'

const STYLE = `@page{size:A4;margin:12mm}
body{margin:0 auto;max-width:186mm;font:11pt/1.4 system-ui,"Segoe UI",Arial,sans-serif;color:#0b0c0c;background:#fff}
h1{margin:0 0 4mm;font-size:20pt;line-height:1.2}
ol{margin:6mm 0;padding-left:7mm}li{margin-bottom:3mm}
figure{margin:0;break-before:page}
img{display:block;width:100%;height:auto;max-height:268mm;object-fit:contain;object-position:0 0}
@media screen{body{padding:8mm}figure{margin-top:12mm;padding-top:8mm;border-top:1px solid #d9dee2}}`

/** Pictures that stand in the page, and its own style: nothing is fetched, and nothing runs. */
const POLICY = [
  ['default-src', "'none'"],
  ['img-src', 'data:'],
  ['style-src', "'unsafe-inline'"],
] as const

export interface Sheet {
  readonly title: string
  /** What is known of the measure, in a sentence or two. */
  readonly answer: string
  readonly svg: string
}

/**
 * A page of charts that stands alone, one to a sheet of A4 after a list of them, to be printed or kept as a PDF.
 * @param notes what must be said of the figures, in sentences
 */
export function printPage(title: string, charts: readonly Sheet[], notes: readonly string[]): string {
  const contents = charts.map(
    ({ title: measure, answer }) =>
      `<li><strong>${escapeMarkup(measure)}.</strong> ${escapeMarkup(answer)}</li>`,
  )
  const sheets = charts.map(
    (chart) =>
      `<figure><img alt="${escapeMarkup(chart.title)}" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.svg)}"></figure>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY.map((directive) => directive.join(' ')).join('; ')}">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(['Compiled from published reports; not official statistics.', ...notes].join(' '))}</p>
<ol>${contents.join('\n')}</ol>
${sheets.join('\n')}
</body>
</html>
`
}
