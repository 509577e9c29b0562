export type Hashable = Blob | { readonly text: string }

/**
 * SHA-256 of a file or a text, in hexadecimal, by which the same file is known again. Empty where it cannot be had: browsers work it
 * out only on pages that come over https or from this machine.
 */
export async function fileHash(input: Hashable): Promise<string> {
  try {
    const bytes = 'arrayBuffer' in input ? await input.arrayBuffer() : new TextEncoder().encode(input.text)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return ''
  }
}
