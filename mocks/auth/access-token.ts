import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SessionOf } from './users.ts';

/** The user of a request with the access token. The role may change licences. */
const tokenUser = { userName: 'automation', role: 'admin' } as const;

/** The access token of a request (RFC 6750 §2.1). */
type AccessToken = 'valid' | 'invalid' | 'none';

/** Returns whether a request has an access token, and whether it is the one of this server. */
export type ReadAccessToken = (request: Request) => AccessToken;

const fingerprintOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

/** Creates the function that compares the token of a request with that of the server. Without one no token is valid. */
export function createAccessTokenReader(token: string | undefined): ReadAccessToken {
  const expected = token === undefined ? undefined : fingerprintOf(token);
  return ({ headers }) => {
    const match = /^Bearer(?:\s+(.*))?$/i.exec(headers.get('Authorization') ?? '');
    if (!match) return 'none';
    // Hashes are compared, so that the time of the comparison says nothing about the token.
    return fingerprintOf(match[1] ?? '') === expected ? 'valid' : 'invalid';
  };
}

/** Finds the session of a request by its access token, or else by `sessionOf`. With an invalid token it has ended. */
export function sessionByToken(readAccessToken: ReadAccessToken, sessionOf: SessionOf): SessionOf {
  return (world, request) => {
    const token = readAccessToken(request);
    if (token === 'valid') return tokenUser;
    return token === 'none' ? sessionOf(world, request) : { ...tokenUser, endedAt: world.time.settledAt };
  };
}
