import { LIMITS } from '../limits.ts'
import { damaged, tooMany } from './refusal.ts'

export interface XmlTag {
  /** Without its namespace prefix. */
  readonly name: string
  /** The value of an attribute, named without its prefix; undefined where it is absent. */
  attribute(name: string): string | undefined
}

export interface XmlVisitor {
  open(tag: XmlTag): void
  close(name: string): void
  text(text: string): void
}

/**
 * Visits the tags and the text of an XML document in order; workers have no parser of their own. Entities that a document declares
 * are never expanded: a document type makes it throw a `WorkbookRefusal`, as does a tag that does not end.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start === -1) return
    if (start - at > LONGEST) throw tooLong()
    if (start > at) visitor.text(decodeEntities(xml.slice(at, start)))
    const next = xml.charCodeAt(start + 1)
    if (next === BANG) at = special(xml, start, visitor)
    else if (next === QUESTION) at = after(xml, '?>', start)
    else {
      const end = tagEnd(xml, start)
      const empty = xml.charCodeAt(end - 1) === SLASH
      if (next === SLASH) visitor.close(localName(xml, start + 2, end))
      else {
        const name = localName(xml, start + 1, empty ? end - 1 : end)
        const inside = xml.slice(start + 1, end)
        visitor.open({ name, attribute: (wanted) => attributeOf(inside, wanted) })
        if (empty) visitor.close(name)
      }
      at = end + 1
    }
  }
}

/** A text or tag of more letters than this is longer than a cell may be, even if each letter is an entity. */
const LONGEST = 10 * LIMITS.cellCharacters

const tooLong = () => tooMany('characters in one cell', LIMITS.cellCharacters)

const BANG = 0x21
const QUOTE = 0x22
const HASH = 0x23
const APOSTROPHE = 0x27
const SLASH = 0x2f
const COLON = 0x3a
const GREATER = 0x3e
const QUESTION = 0x3f

function special(xml: string, start: number, visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4)
  if (!xml.startsWith('<![CDATA[', start)) throw damaged()
  const end = after(xml, ']]>', start)
  visitor.text(xml.slice(start + 9, end - 3))
  return end
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw damaged()
  return found + mark.length
}

/** A tag ends at the first `>` outside quotation marks. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) {
      if (at - start > LONGEST) throw tooLong()
      return at
    } else if (code === QUOTE || code === APOSTROPHE) quote = code
  }
  throw damaged()
}

function localName(xml: string, from: number, to: number): string {
  let start = from
  let at = from
  for (; at < to; at++) {
    const code = xml.charCodeAt(at)
    if (code <= 0x20) break
    if (code === COLON) start = at + 1
  }
  return xml.slice(start, at)
}

const PATTERNS = new Map<string, RegExp>()

function attributeOf(inside: string, name: string): string | undefined {
  if (!inside.includes(name)) return undefined
  let pattern = PATTERNS.get(name)
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    PATTERNS.set(name, pattern)
  }
  const found = pattern.exec(inside)
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const LONGEST_ENTITY = '&#1114111;'.length

/** What is no entity stays as it is. Text may consist of entities alone, so each of them must take little time. */
function decodeEntities(text: string): string {
  let start = text.indexOf('&')
  if (start === -1) return text
  let decoded = ''
  let at = 0
  for (; start !== -1; start = text.indexOf('&', start + 1)) {
    const name = text.slice(start + 1, start + LONGEST_ENTITY)
    const length = name.indexOf(';')
    const character = length === -1 ? undefined : entity(name.slice(0, length))
    if (character === undefined) continue
    decoded += text.slice(at, start) + character
    at = start + length + 2
  }
  return decoded + text.slice(at)
}

function entity(name: string): string | undefined {
  if (name.charCodeAt(0) !== HASH) return NAMED.get(name)
  const code = /^#x[\da-f]+$/iu.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/u.test(name)
      ? Number(name.slice(1))
      : Number.NaN
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
