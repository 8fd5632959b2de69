/** The longest text to keep of a response, in characters. */
const maximumLength = 2000;
const mask = '(masked)';

/** Runs of letters and digits that may be part of a secret. Shorter ones reveal nothing and occur in other texts too. */
const secretRuns = /[a-z\d]{8,}/gi;
/** The value of a member `code` or `token`, also in a response that was cut off. */
const namedSecrets = /("(?:code|token)"\s*:\s*")(?:[^"\\]|\\.)+/g;

/**
 * Returns the beginning of a response's text for support, with tokens and codes masked. Secrets of the request body are
 * masked by their runs of letters and digits, which are the same in any quoting (JSON, HTML, URL). In a problem
 * (`isProblem`) the member `code` is the problem's code and no secret.
 */
export function redactResponse(text: string, requestBody: unknown, isProblem: boolean): string {
  const { token, code } = Object(requestBody) as { token?: unknown; code?: unknown };
  let redacted = isProblem ? text : text.replace(namedSecrets, `$1${mask}`);
  for (const run of new Set(`${token ?? ''} ${code ?? ''}`.match(secretRuns)))
    redacted = redacted.replaceAll(run, mask);
  return redacted.slice(0, maximumLength);
}
