/** As much of an answer as is kept, in characters. */
const maximumLength = 2000;
const mask = '(masked)';

/** Shorter runs of letters and digits tell nothing of a token or a code, and stand in other texts too. */
const secretRuns = /[a-z\d]{8,}/gi;
/** A token or a code where an answer names it so, whether or not the answer is whole. */
const namedSecrets = /("(?:code|token)"\s*:\s*")(?:[^"\\]|\\.)+/g;

/**
 * What may be shown of an answer, for support: its beginning, without any token or code. Those that were sent are masked
 * wherever they come back, and however the answer quotes them: the runs of letters and digits they are made of stay. Of a
 * refusal `code` is the name, and no secret.
 */
export function redactResponse(text: string, requestBody: unknown, isProblem: boolean): string {
  const { token, code } = Object(requestBody) as { token?: unknown; code?: unknown };
  let redacted = isProblem ? text : text.replace(namedSecrets, `$1${mask}`);
  for (const run of new Set(`${token ?? ''} ${code ?? ''}`.match(secretRuns)))
    redacted = redacted.replaceAll(run, mask);
  return redacted.slice(0, maximumLength);
}
