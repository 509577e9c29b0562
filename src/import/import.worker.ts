import { expose, proxy } from 'comlink'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { importEngine } from './importEngine.ts'
import type { ImportInput } from './read/sheet.ts'

/** Reading a long file takes seconds, and the page must still answer. Cancel ends the worker. */
function openInWorker(input: ImportInput, dataset: Dataset, onProgress: (done: number) => void) {
  const userFigures: Observation[] = []
  const addUserFigures = (some: readonly Observation[]) => {
    for (const observation of some) userFigures.push(observation)
  }
  return proxy({ ...importEngine(input, { dataset, userFigures }, onProgress), addUserFigures })
}

export type OpenInWorker = typeof openInWorker

expose(openInWorker)
