/**
 * Returns a file name from a start and a description: letters and digits in lower case, anything else as hyphens, at
 * most 60 characters.
 */
export function fileNameOf(start: string, description: string): string {
  const words = description
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return words === '' ? `${start}.txt` : `${start}-${words.slice(0, 60)}.txt`;
}
