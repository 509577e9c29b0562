import { useMutation } from '@tanstack/react-query'

/** Something that makes a file or copies something, and says in words what it did. */
export type Action = () => Promise<string>

/** One action at a time: what the last one did, or why it could not. */
export function useAction() {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (action: Action) => action(),
    networkMode: 'always',
  })
  return {
    run: (action: Action) => {
      if (!isPending) mutate(action)
    },
    busy: isPending,
    said: isPending ? '' : (data ?? ''),
    trouble: isPending || !error ? '' : error.message,
  }
}

export type Run = ReturnType<typeof useAction>['run']
