/** The form in which names are compared: "Local authority (LA)" and "local_authority_la" both give "local authority la". */
export function normaliseName(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
