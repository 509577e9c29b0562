import { strToU8, Zip, ZipPassThrough } from 'fflate'
import { type Day, splitDay } from '#domain/model/day.ts'

/** Files go in one after the other, so that no step takes long. */
export interface ZipInMaking {
  readonly add: (name: string, content: Uint8Array | string) => void
  readonly finish: () => Blob
}

/** Nothing is compressed: pictures already are. Every file gets the same time, so that the same files give the same bytes. */
export function startZip(made: Day): ZipInMaking {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece as Uint8Array<ArrayBuffer>)
  })
  return {
    add: (name, content) => {
      const entry = new ZipPassThrough(name)
      entry.mtime = noonOf(made)
      zip.add(entry)
      entry.push(typeof content === 'string' ? strToU8(content) : content, true)
    },
    finish: () => {
      zip.end()
      return new Blob(pieces, { type: 'application/zip' })
    },
  }
}

/** A zip keeps local time without a zone, so this date is local; no change of clocks skips noon. */
export function noonOf(day: Day): Date {
  const [year, month, dayOfMonth] = splitDay(day)
  return new Date(year, month - 1, dayOfMonth, 12)
}
