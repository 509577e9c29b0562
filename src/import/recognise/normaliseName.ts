/** Names as compared, not as shown: "Local authority (LA)", "local_authority_la" and "LOCAL  AUTHORITY - LA" are one. */
export function normaliseName(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
