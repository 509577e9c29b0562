import ImportWorker from './import.worker.ts?worker&inline'

/** Takes the place of `startWorker.ts` in the one-file edition: the worker's code stands in the page's own and starts from a blob. */
export function startWorker(): Worker {
  return new ImportWorker()
}
