/** The name of a chosen file as it may stand in a sentence: a mark for each character that is not seen or turns the line. */
export function shownFileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
}
