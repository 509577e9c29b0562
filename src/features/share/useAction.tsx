import { type ReactNode, useRef, useState } from 'react'
import { saveFile } from '#ui/saveFile.ts'
import type { NamedFile } from './shareRequest.ts'

/** Makes a file or copies something, and returns a sentence that says so (or an empty text). */
type Action = () => Promise<string> | string

const IDLE = { busy: false, said: '', error: '' }

/**
 * Runs one action at a time and keeps its sentence or its error. The action starts synchronously in the click handler, which Safari
 * requires for clipboard writes; while it runs, further clicks are ignored.
 */
export function useAction() {
  const running = useRef(false)
  const [state, setState] = useState(IDLE)
  const run = (action: Action) => {
    if (running.current) return
    running.current = true
    setState({ ...IDLE, busy: true })
    const end = (result: Partial<typeof IDLE>) => {
      running.current = false
      setState({ ...IDLE, ...result })
    }
    new Promise<string>((resolve) => resolve(action())).then(
      (said) => end({ said }),
      (error: unknown) => end({ error: error instanceof Error ? error.message : String(error) }),
    )
  }
  return { ...state, run }
}

export type Run = ReturnType<typeof useAction>['run']

interface ButtonProps {
  readonly run: Run
  readonly action: Action
  readonly primary?: boolean
  readonly children: ReactNode
}

export function ActionButton({ run, action, primary = false, children }: ButtonProps) {
  return (
    <button type="button" className={primary ? 'btn primary' : 'btn'} onClick={() => run(action)}>
      {children}
    </button>
  )
}

/** Saves a file and says so. */
export function saved({ name, content }: NamedFile): string {
  saveFile(content, name)
  return `${name} was saved with your downloads.`
}
