import { useEffect, useRef, useState } from 'react'
import { readUpload, type UploadPreview, useAddUpload, useCurated, useUploads } from '#state/queries.ts'
import { addedWords, figuresToAdd } from './importWords.ts'

/** Where a person is on the way from a file to figures on the page. */
export type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'preview'; readonly fileName: string; readonly preview: UploadPreview }

/** The steps of adding figures, and what may be done at each. Nothing is written before `add`. */
export function useImport() {
  const curated = useCurated().data
  const yours = useUploads().data
  const adding = useAddUpload()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState('')
  const cancelReading = useRef<() => void>(undefined)
  useEffect(() => () => cancelReading.current?.(), [])

  const choose = async (file: File) => {
    if (!curated) return
    cancelReading.current?.()
    setSaid('')
    setFailure('')
    setStep({ kind: 'reading', fileName: file.name })
    const { promise, cancel } = readUpload(file, curated, yours?.observations ?? [])
    cancelReading.current = cancel
    const preview = await promise
    if (preview) setStep({ kind: 'preview', fileName: file.name, preview })
  }
  const startAgain = () => {
    cancelReading.current?.()
    setFailure('')
    setStep({ kind: 'choose' })
  }
  const add = async (fileName: string, preview: UploadPreview) => {
    const observations = figuresToAdd(preview)
    const result = await adding.mutateAsync({ fileName, observations })
    if (result.kind === 'failed') return setFailure(result.message)
    startAgain()
    setSaid(addedWords(observations.length, fileName))
  }
  return { step, said, setSaid, failure, adding: adding.isPending, choose, startAgain, add }
}
