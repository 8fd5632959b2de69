/** The name of a chosen file as it may stand in a sentence: a mark for each character that is not seen or turns the line. */
export function displayFileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
}

/** The longest name of a file without its extension, in characters; file systems take 255 bytes in all. */
const MAX_STEM_LENGTH = 80;

/** Names that Windows keeps for its devices, whatever their extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name under which every file system takes a file: a hyphen for what Windows, macOS or Linux refuse or browsers
 * replace, no space, dot or hyphen at either end, and not too long. The extension stays.
 */
export function safeFileName(name: string): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? [];
  const plain = [...stem.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*%~]+/gu, '-')]
    .slice(0, MAX_STEM_LENGTH)
    .join('');
  const trimmed = plain.replace(/^[\s.-]+|[\s.-]+$/g, '');
  return `${trimmed === '' || deviceName.test(trimmed) ? `file${trimmed && `-${trimmed}`}` : trimmed}${extension}`;
}
