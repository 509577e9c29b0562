import { useRef, useState } from 'react'

/** Something that makes a file or copies something, and says in words what it did. */
export type Action = () => Promise<string> | string

const IDLE = { busy: false, said: '', trouble: '' }

/**
 * One action at a time: what the last one did, or why it could not. It begins in the very moment of the click, as Safari asks of what
 * copies; a second click before the page is drawn again begins nothing.
 */
export function useAction() {
  const running = useRef(false)
  const [state, setState] = useState(IDLE)
  const run = (action: Action) => {
    if (running.current) return
    running.current = true
    setState({ ...IDLE, busy: true })
    const end = (words: Partial<typeof IDLE>) => {
      running.current = false
      setState({ ...IDLE, ...words })
    }
    new Promise<string>((resolve) => resolve(action())).then(
      (said) => end({ said }),
      (error: unknown) => end({ trouble: error instanceof Error ? error.message : String(error) }),
    )
  }
  return { ...state, run }
}

export type Run = ReturnType<typeof useAction>['run']
