import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { escapeMarkup } from '#domain/tables/embedCode.ts'
import { PrintSheet } from './PrintSheet.tsx'
import type { PrintSheet as Content } from './toPrintSheet.ts'

/** The file loads nothing and runs no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

interface PrintFile {
  readonly title: string
  /** Sentences about all sheets. */
  readonly notes: readonly string[]
  readonly sheets: readonly { readonly sheet: Content; readonly view: string }[]
}

/** One HTML file with a list of the measures and then one sheet of A4 each, in the styles of the page. */
export function printFile({ title, notes, sheets }: PrintFile): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() =>
    root.render(
      <>
        <article className="share-print share-print-large">
          <h1>{title}</h1>
          <p>{sheets.length === 1 ? '1 measure' : `${sheets.length} measures`}</p>
          <ul>
            {sheets.map(({ sheet }) => (
              <li key={sheet.title}>
                <strong>{sheet.title}.</strong> {sheet.answer.lead} {sheet.answer.more}
              </li>
            ))}
          </ul>
          <footer>{[...new Set(sheets.map(({ sheet }) => sheet.origin)), ...notes].join(' ')}</footer>
        </article>
        {sheets.map(({ sheet, view }) => (
          <PrintSheet key={sheet.title} sheet={sheet} view={view} />
        ))}
      </>,
    ),
  )
  const body = holder.innerHTML
  root.unmount()
  // The page's style sheets are all inside the page.
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent).join('\n')
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeMarkup(title)}</title>
<style>${styles.replaceAll('</', '<\\/')}</style>
</head>
<body>
${body}
</body>
</html>
`
}
