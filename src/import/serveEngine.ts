import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type ImportEngine, importEngine } from './importEngine.ts'
import type { ImportInput } from './importSession.ts'
import type { FromWorker, ToWorker } from './workerMessages.ts'

/** Answers messages about one file. */
export function serveEngine(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let opened: { readonly input: ImportInput; readonly dataset: Dataset } | undefined
  const userFigures: Observation[] = []
  let engine: ImportEngine | undefined
  /** Number of the reading asked for last: an earlier one is given up. */
  let latest = 0

  return async (message) => {
    if (message.call === 'open') {
      opened = message
      return
    }
    if (message.call === 'user') {
      for (const observation of message.userFigures) userFigures.push(observation)
      return
    }
    const { id } = message
    if (message.call === 'read') latest = id
    try {
      if (!opened) throw new Error('No file was opened.')
      engine ??= importEngine(opened.input, { dataset: opened.dataset, userFigures })
      post({ id, answer: await answer(engine, message, post, () => latest !== id) })
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) })
    }
  }
}

function answer(
  engine: ImportEngine,
  message: Exclude<ToWorker, { readonly call: 'open' | 'user' }>,
  post: (message: FromWorker) => void,
  isCancelled: () => boolean,
): unknown {
  switch (message.call) {
    case 'read':
      return engine.read(message.options, (progress) => post({ id: message.id, progress }), isCancelled)
    case 'changes':
      return engine.changes(message.kind, message.from, message.count)
    case 'problems':
      return engine.problems(message.code, message.from, message.count)
    case 'problemLines':
      return engine.problemLines()
    case 'corrections':
      return engine.corrections(message.input)
    case 'figures':
      return engine.figures(message.from, message.count)
  }
}
