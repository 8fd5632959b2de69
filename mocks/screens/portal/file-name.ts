/** A description as part of a file's name: letters and figures, the rest as hyphens. */
export function fileNameOf(start: string, description: string): string {
  const words = description
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return words === '' ? `${start}.txt` : `${start}-${words.slice(0, 60)}.txt`;
}
