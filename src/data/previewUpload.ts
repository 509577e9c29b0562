import type { Dataset } from '#domain/dataset.ts'
import { importTable } from '#domain/import/importTable.ts'
import { reconcile } from '#domain/import/reconcile.ts'
import { decodeText } from './decodeText.ts'
import { parseCsv } from './parseCsv.ts'
import { refused, type UploadPreview } from './uploadPreview.ts'

/** The whole way from a file's bytes to what it would change. Pure: it runs in the worker, and without one in tests. */
export function previewUpload(bytes: Uint8Array, dataset: Dataset): UploadPreview {
  const decoded = decodeText(bytes)
  if ('issue' in decoded) return refused(decoded.issue)
  const { table, issues } = parseCsv(decoded.text)
  if (!table) return refused(...issues)
  const result = importTable(table, dataset, 'yours')
  const misplaced = issues.filter(({ severity }) => severity === 'error').length
  return {
    ...reconcile(
      result.observations.map(({ observation }) => observation),
      dataset.observations,
    ),
    format: result.format,
    issues: [...issues, ...result.issues],
    dropped: result.dropped,
    rejected: result.rejected + misplaced,
  }
}
