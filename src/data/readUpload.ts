import type { Dataset } from '#domain/dataset.ts'
import type { WorkerRequest } from './import.worker.ts'
import { LIMIT_WORDS, LIMITS } from './limits.ts'
import { refused, type UploadPreview } from './uploadPreview.ts'

export interface UploadReading {
  /** What the file would add; undefined when reading was cancelled. Never rejects: trouble is an issue of the preview. */
  readonly promise: Promise<UploadPreview | undefined>
  readonly cancel: () => void
}

/** Reads a chosen file off the main thread and compares it with the figures already there. */
export function readUpload(file: File, dataset: Dataset): UploadReading {
  const cancelled = new AbortController()
  const stopped = new Promise<undefined>((resolve) => {
    cancelled.signal.addEventListener('abort', () => resolve(undefined))
  })
  const preview = readBytes(file).then((bytes) => {
    if (cancelled.signal.aborted) return undefined
    return bytes instanceof Uint8Array ? runInWorker({ bytes, dataset }, cancelled.signal) : bytes
  })
  return { promise: Promise.race([preview, stopped]), cancel: () => cancelled.abort() }
}

/** The size is checked first, so that a huge file is never read into memory. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | UploadPreview> {
  if (file.size > LIMITS.bytes) {
    const message = `The file is larger than ${LIMIT_WORDS.bytes}, the most this page can read safely. It was not opened.`
    return refused({
      severity: 'error',
      code: 'file-too-large',
      message,
      suggestion: 'Split the file, or leave out columns that are not needed.',
    })
  }
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    const message = 'The file could not be read. It may have been moved or changed since it was chosen.'
    return refused({ severity: 'error', code: 'file-unreadable', message, suggestion: 'Choose it again.' })
  }
}

function runInWorker(
  request: WorkerRequest & { bytes: Uint8Array<ArrayBuffer> },
  signal: AbortSignal,
): Promise<UploadPreview> {
  if (typeof Worker === 'undefined')
    return import('./previewUpload.ts').then(({ previewUpload }) =>
      previewUpload(request.bytes, request.dataset),
    )
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
    const finish = (preview: UploadPreview) => {
      worker.terminate()
      resolve(preview)
    }
    worker.onmessage = (event: MessageEvent<UploadPreview>) => finish(event.data)
    worker.onerror = (event) => finish(refused(failed(event.message)))
    worker.onmessageerror = () => finish(refused(failed('its answer could not be passed on')))
    signal.addEventListener('abort', () => worker.terminate())
    worker.postMessage(request, [request.bytes.buffer])
  })
}

function failed(why: string | undefined) {
  const message = `Reading the file stopped unexpectedly${why ? `: ${why}` : ''}. Nothing was added.`
  return {
    severity: 'error',
    code: 'reading-failed',
    message,
    suggestion: 'Reload the page and choose the file again.',
  } as const
}
