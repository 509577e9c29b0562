import { useEffect, useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { type ImportInput, type ImportSession, openImport } from '#state/importSession.ts'

/** One file being read: what was decided about it, and what it holds with these decisions. Nothing is written. */
export function useSession() {
  const session = useRef<ImportSession>(undefined)
  // Two decisions may come before the page is drawn again: the second must not lose the first.
  const decided = useRef<ImportOptions>({})
  const [options, setOptions] = useState<ImportOptions>({})
  const [reading, setReading] = useState<ImportReading>()
  const [progress, setProgress] = useState<number>()
  useEffect(() => () => session.current?.close(), [])

  const read = async (change: Partial<ImportOptions>): Promise<ImportReading | undefined> => {
    const current = session.current
    if (!current) return undefined
    decided.current = { ...decided.current, ...change }
    setOptions(decided.current)
    setProgress(0)
    const result = await current.read(
      decided.current,
      (done) => session.current === current && setProgress(done),
    )
    if (!result || session.current !== current) return undefined
    setReading(result)
    setProgress(undefined)
    return result
  }
  const close = () => {
    session.current?.close()
    session.current = undefined
    decided.current = {}
    setOptions({})
    setReading(undefined)
    setProgress(undefined)
  }
  /** Begins with another file. The decisions about the last one are let go. */
  const open = (
    input: ImportInput,
    dataset: Dataset,
    userFigures: readonly Observation[],
    known: ImportOptions = {},
  ) => {
    close()
    session.current = openImport(input, dataset, userFigures)
    return read(known)
  }
  return { session, options, reading, progress, open, read, close }
}
