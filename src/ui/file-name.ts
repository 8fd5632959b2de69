/** Returns a file name for display, with `U+FFFD` for each invisible, control or direction-changing character. */
export function displayFileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
}

/** Maximum length of a file name without its extension, in characters; file systems allow 255 bytes in all. */
const MAX_STEM_LENGTH = 80;

/** Names that Windows reserves for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Returns a file name that every file system accepts: hyphens replace characters that Windows, macOS or Linux reject or
 * browsers replace; spaces, dots and hyphens at both ends are removed; the length is limited. The extension stays.
 */
export function safeFileName(name: string): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? [];
  const plain = [...stem.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*%~]+/gu, '-')]
    .slice(0, MAX_STEM_LENGTH)
    .join('');
  const trimmed = plain.replace(/^[\s.-]+|[\s.-]+$/g, '');
  return `${trimmed === '' || deviceName.test(trimmed) ? `file${trimmed && `-${trimmed}`}` : trimmed}${extension}`;
}
