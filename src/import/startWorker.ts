/** The worker as a file of its own beside the page. */
export function startWorker(): Worker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
}
