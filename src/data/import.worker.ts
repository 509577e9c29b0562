import type { Dataset } from '#domain/dataset.ts'
import { previewUpload } from './previewUpload.ts'

/** What the page sends: the file's bytes and the figures to compare with. */
export interface WorkerRequest {
  readonly bytes: Uint8Array
  readonly dataset: Dataset
}

/** The part of a worker's global scope that is used here; the page's own types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null
  postMessage(message: unknown): void
}

const scope = globalThis as unknown as WorkerScope

// Reading a long file takes seconds, and the page must answer meanwhile: Cancel ends this worker.
scope.onmessage = ({ data }) => scope.postMessage(previewUpload(data.bytes, data.dataset))
