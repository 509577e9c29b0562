/** What no XML 1.0 document may hold, not even escaped: control characters but tab and line ends, halves of letters, non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text without the characters that would make a document unreadable. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '')
}
