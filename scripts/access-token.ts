import { readFileSync } from 'node:fs';

/** The sources of an access token, in the order in which they count. */
interface TokenSources {
  readonly token?: string | undefined;
  /** The file that contains the token alone. */
  readonly 'token-file'?: string | undefined;
}

/** The form of a token (RFC 6750 §2.1), with a length that cannot be guessed. */
const tokenPattern = /^[A-Za-z0-9._~+/-]{16,500}=*$/;

/**
 * Returns the access token from an option or from a file, which other users of the machine cannot see in the list of
 * processes; undefined without either. Throws if the file cannot be read or the token is malformed; no message contains the
 * token.
 */
export function readAccessToken({ token, 'token-file': file }: TokenSources): string | undefined {
  const text = token ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
  if (text !== undefined && !tokenPattern.test(text)) {
    throw new Error('A token has 16 to 500 letters, digits and characters of -._~+/ and ends in any number of =.');
  }
  return text;
}
