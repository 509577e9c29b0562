import type { HistoryStep } from '#state/queries.ts'
import { fileNameWords } from '../importWords.ts'

const DID_WORDS: Readonly<Record<HistoryStep['did'], string>> = {
  added: 'adding',
  removed: 'removing',
  restored: 'restoring',
  moved: 'bringing over',
}

/** "adding board.csv" */
export function stepWords({ did, fileName }: HistoryStep): string {
  return `${DID_WORDS[did]} ${fileName === '' ? 'your figures' : fileNameWords(fileName)}`
}
