import { exampleNow } from './example-summaries.ts';

/** The headers of every response. */
export const commonHeaders = {
  Date: {
    description:
      'The backend’s current time (RFC 9110). Clients compute remaining times from it, not from their own clock.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$' },
    example: new Date(exampleNow).toUTCString(),
  },
  'Cache-Control': {
    description: 'No response is stored by a cache: the data changes without requests, and some of it is secret.',
    required: true,
    schema: { type: 'string', const: 'no-store' },
    example: 'no-store',
  },
  'X-Request-Id': {
    description:
      'Identifies the request in the backend’s log; the page shows it with errors. The page uses the Date only of responses with this header, so that it never uses the clock of a proxy or a file server.',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 100 },
    example: 'request-42',
  },
};

/** The headers of some responses. */
export const extraHeaders = {
  Accept: {
    description: 'The media type that a request body must have.',
    required: true,
    schema: { type: 'string', const: 'application/json' },
    example: 'application/json',
  },
  'Accept-Encoding': {
    description: 'The content coding that a request body may have: none.',
    required: true,
    schema: { type: 'string', const: 'identity' },
    example: 'identity',
  },
  ETag: {
    description:
      'The strong version of the response (RFC 9110 §8.8.3): it changes with every byte of the body. A read sends it as If-None-Match, and the change of a setting as If-Match. It belongs to the user and the address that it was sent for. If the response is compressed, the tag is weak and otherwise the same. The summary, the usage and the newest activity have the same ETag while they describe the same state: as long as the summary’s ETag stays, the other two need not be read.',
    required: true,
    schema: { type: 'string', pattern: '^(W/)?"[^"]*"$' },
    example: '"7"',
  },
  'Idempotent-Replayed': {
    description:
      'Present if the response was stored under the Idempotency-Key of an earlier request and nothing was executed now.',
    schema: { type: 'string', const: 'true' },
    example: 'true',
  },
  Location: {
    description: 'The resource that shows the progress, relative to the address of the request (RFC 9110 §10.2.2).',
    required: true,
    schema: { type: 'string', format: 'uri-reference', minLength: 1 },
    example: 'summary',
  },
  'Retry-After': {
    description: 'The number of seconds to wait before the next request; with 202, before the progress is read.',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '30',
  },
  'WWW-Authenticate': {
    description:
      'The schemes of credentials that a program may use (RFC 9110 §11.6.1): `Bearer` if the backend has access tokens. Absent if there are cookies only, for which no scheme is registered.',
    schema: { type: 'string', minLength: 1 },
    example: 'Bearer',
  },
};

/** The name of a header that only some responses have. */
export type ExtraHeader = keyof typeof extraHeaders;

/** Returns the headers of a response: the common ones and these. */
export const headersOf = (extras: readonly ExtraHeader[]) =>
  Object.fromEntries(
    [...Object.keys(commonHeaders), ...extras].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

/** Returns the headers of a response that a proxy may send in place of the backend: none of the common ones is required. */
export const headersBehindProxy = (extras: readonly ExtraHeader[]) => ({
  ...headersOf(extras),
  ...Object.fromEntries(
    Object.entries(commonHeaders).map(([name, header]) => [
      name,
      { ...header, description: `${header.description} Absent if a proxy responds.`, required: false },
    ]),
  ),
});
