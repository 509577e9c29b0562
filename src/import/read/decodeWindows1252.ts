/**
 * What the bytes 0x80 to 0x9f mean in windows-1252 (WHATWG Encoding, index-windows-1252). Browsers know it; Node 20 reads these
 * bytes as ISO 8859-1 does, as control characters.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Text decoded as windows-1252, whichever of the two readings the decoder made. */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control)
}
