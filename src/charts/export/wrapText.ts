import { arialWidth } from '../layout/textWidth.ts'

export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly colour: string
}

/** A word, or a part of one that is too long for a line: `broken` if it continues on the next. */
interface Word {
  readonly text: string
  readonly run: Run
  readonly width: number
  readonly broken: boolean
}

/** Spaces where a line may break; not before a separating dot, which belongs at a line's end. */
const BETWEEN_WORDS = /\s+(?!·)/u
/** Preferred places to break a long word, such as an address or a file name. */
const BREAK_AFTER = /[-/_.?&=,;]/u
/** Never the first of a line, because it belongs to the letter before. */
const ACCENT = /\p{M}|\u200d/u

/** The word, in parts if it is too long for a line. */
function parts(text: string, run: Run, width: number, size: number): readonly Word[] {
  const widthOf = (part: string) => arialWidth(part, size, run.bold)
  const word = (part: string, broken: boolean) => ({ text: part, run, width: widthOf(part), broken })
  const whole = word(text, false)
  if (whole.width <= width) return [whole]
  const found: Word[] = []
  let rest = [...text]
  while (rest.length > 0) {
    let taken = 1
    while (taken < rest.length && widthOf(rest.slice(0, taken + 1).join('')) <= width) taken += 1
    if (taken < rest.length) {
      const breakAt = rest.slice(0, taken).findLastIndex((c) => BREAK_AFTER.test(c))
      if (breakAt + 1 > taken / 2) taken = breakAt + 1
      while (taken > 1 && ACCENT.test(rest[taken] ?? '')) taken -= 1
    }
    found.push(word(rest.slice(0, taken).join(''), taken < rest.length))
    rest = rest.slice(taken)
  }
  return found
}

/** A single word on the last line that takes less of its width than this is an orphan. */
const ORPHAN = 0.25

/** Moves one more word to a last line that is a single short word, if the line before has enough words. */
function withoutOrphan(lines: readonly (readonly Word[])[], width: number) {
  const before = lines.at(-2)
  const last = lines.at(-1)
  const moved = before?.at(-1)
  const only = last?.at(0)
  if (!before || !moved || !only || last?.length !== 1 || before.length < 3 || moved.broken) return lines
  if (only.width > width * ORPHAN || moved.width > width / 2) return lines
  return [...lines.slice(0, -2), before.slice(0, -1), [moved, only]]
}

export interface Line {
  readonly runs: readonly Run[]
  /** px, when set in Arial. */
  readonly width: number
}

/** Joins the words of a line into runs. Each word ends with a space, unless it continues on the next line. */
function toLine(words: readonly Word[], space: number): Line {
  const runs: Run[] = []
  for (const { text, run, broken } of words) {
    const spaced = broken ? text : `${text} `
    const last = runs.at(-1)
    if (last && last.bold === run.bold && last.colour === run.colour)
      runs[runs.length - 1] = { ...last, text: last.text + spaced }
    else runs.push({ ...run, text: spaced })
  }
  const ended = words.at(-1)?.broken ? 0 : space
  const width = words.reduce((sum, w) => sum + w.width + (w.broken ? 0 : space), -ended)
  return { runs, width }
}

/** Breaks at spaces, and inside a word longer than `width` px in Arial. The joined lines end with a space. */
export function wrapRuns(runs: readonly Run[], width: number, size: number): readonly Line[] {
  const words = runs.flatMap((run) =>
    run.text
      .split(BETWEEN_WORDS)
      .filter(Boolean)
      .flatMap((text) => parts(text, run, width, size)),
  )
  // A space has the same width in bold.
  const space = arialWidth(' ', size)
  const lines: Word[][] = []
  let used = 0
  for (const word of words) {
    const last = lines.at(-1)
    if (last && !last.at(-1)?.broken && used + space + word.width <= width) {
      last.push(word)
      used += space + word.width
    } else {
      lines.push([word])
      used = word.width
    }
  }
  return withoutOrphan(lines, width).map((line) => toLine(line, space))
}
