import { startWorker } from './startWorker.ts'
import type { FromWorker, ToWorker } from './workerMessages.ts'

/** A line to whoever reads the file. */
export interface WorkerLine {
  post(message: ToWorker): void
  /** Ends whatever is running, at once. */
  stop(): void
}

/** Opens a worker; where there are none, as in tests, the same work is done here. */
export function openLine(
  onMessage: (message: FromWorker) => void,
  onFailure: (why: string | undefined) => void,
): WorkerLine {
  return typeof Worker === 'undefined' ? lineToHere(onMessage) : lineToWorker(onMessage, onFailure)
}

function lineToWorker(
  onMessage: (message: FromWorker) => void,
  onFailure: (why: string | undefined) => void,
): WorkerLine {
  const worker = startWorker()
  worker.onmessage = (event: MessageEvent<FromWorker>) => onMessage(event.data)
  worker.onerror = (event) => onFailure(event.message)
  worker.onmessageerror = () => onFailure('its answer could not be passed on')
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() }
}

function lineToHere(onMessage: (message: FromWorker) => void): WorkerLine {
  let stopped = false
  const receiving = import('./serveEngine.ts').then(({ serveEngine }) =>
    serveEngine((message) => {
      if (!stopped) onMessage(message)
    }),
  )
  return {
    post: (message) => void receiving.then((receive) => receive(message)),
    stop: () => {
      stopped = true
    },
  }
}
