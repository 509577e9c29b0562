import { fileNameWords, summaryWords } from './importWords.ts'
import type { Step } from './useImport.ts'

/** What has just happened. The region itself is always there: screen readers only tell changes inside a region they know. */
export function Announcement({ step, said }: { readonly step: Step; readonly said: string }) {
  return (
    <div className="import-live" aria-live="polite">
      {said && <p className="import-said">{said}</p>}
      {step.kind === 'reading' && <p>Reading {fileNameWords(step.fileName)} …</p>}
      {step.kind === 'preview' && (
        <div>
          <h3>{fileNameWords(step.fileName)}</h3>
          {step.preview.format && <p className="import-summary">{summaryWords(step.preview)}</p>}
        </div>
      )}
    </div>
  )
}
