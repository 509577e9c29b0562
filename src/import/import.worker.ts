import { serveEngine } from './serveEngine.ts'
import type { FromWorker, ToWorker } from './workerMessages.ts'

/** The part of a worker's global scope that is used here; the page's own types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker): void
}

const scope = globalThis as unknown as WorkerScope
const receive = serveEngine((message) => scope.postMessage(message))

// Reading a long file takes seconds, and the page must answer meanwhile: Cancel ends this worker.
scope.onmessage = ({ data }) => void receive(data)
