import { arialWidth } from '../layout/arialWidth.ts'

/** Words that are set alike. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly colour: string
}

/** A word, or the part of one that is too long for a line. */
interface Word {
  readonly text: string
  readonly run: Run
  readonly width: number
  /** True where the next line goes on with the same word. */
  readonly broken: boolean
}

/** A dot between two pieces ends a line rather than begin one. */
const BETWEEN_WORDS = /\s+(?!·)/u
/** A word too long for a line is broken here rather than anywhere: addresses and file names. */
const BREAK_AFTER = /[-/_.?&=,;]/u
/** Never the first of a line: it belongs to the letter before. */
const MARK = /\p{M}|\u200d/u

/** A word in parts that fit: whole where it does. */
function parts(text: string, run: Run, width: number, size: number): readonly Word[] {
  const word = (part: string, broken: boolean): Word => ({
    text: part,
    run,
    width: arialWidth(part, size, run.bold),
    broken,
  })
  const whole = word(text, false)
  if (whole.width <= width) return [whole]
  const found: Word[] = []
  let rest = [...text]
  while (rest.length > 0) {
    let taken = 1
    while (taken < rest.length && arialWidth(rest.slice(0, taken + 1).join(''), size, run.bold) <= width)
      taken += 1
    if (taken < rest.length) {
      const sign = rest.slice(0, taken).findLastIndex((c) => BREAK_AFTER.test(c))
      if (sign + 1 > taken / 2) taken = sign + 1
      while (taken > 1 && MARK.test(rest[taken] ?? '')) taken -= 1
    }
    found.push(word(rest.slice(0, taken).join(''), taken < rest.length))
    rest = rest.slice(taken)
  }
  return found
}

/** A word by itself on the last line that takes less of it than this looks forgotten. */
const FORGOTTEN = 0.25

/** A last line of one short word takes one more from the line before, where that can spare it. */
function withoutOrphan(lines: readonly (readonly Word[])[], width: number) {
  const [before, last] = [lines.at(-2), lines.at(-1)]
  const [moved, only] = [before?.at(-1), last?.at(0)]
  if (!before || !moved || !only || last?.length !== 1 || before.length < 3 || moved.broken) return lines
  if (only.width > width * FORGOTTEN || moved.width > width / 2) return lines
  return [...lines.slice(0, -2), before.slice(0, -1), [moved, only]]
}

export interface Line {
  readonly runs: readonly Run[]
  /** px, as it is set in Arial. */
  readonly width: number
}

/** A line's words run by run, each with the space that parts it from the next. */
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

/**
 * Breaks text into lines that are no wider than `width` px in Arial: at spaces, and inside a word that is longer than a line. The
 * lines' texts in a row are the text again, and a space.
 */
export function wrapRuns(runs: readonly Run[], width: number, size: number): readonly Line[] {
  const words = runs.flatMap((run) =>
    run.text
      .split(BETWEEN_WORDS)
      .filter(Boolean)
      .flatMap((text) => parts(text, run, width, size)),
  )
  // A space is as wide in bold.
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
