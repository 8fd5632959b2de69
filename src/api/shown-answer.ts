/** As much of an answer as is kept, in characters. */
const maximumLength = 2000;
const masked = '(masked)';

/** Shorter runs of letters and digits tell nothing of a token or a code, and stand in other texts too. */
const runs = /[a-z\d]{8,}/gi;
/** A token or a code where an answer names it so, whether or not the answer is whole. */
const named = /("(?:code|token)"\s*:\s*")(?:[^"\\]|\\.)+/g;

/**
 * What may be shown of an answer, for support: its beginning, without any token or code. Those that were sent are masked
 * wherever they come back, and however the answer quotes them: the runs of letters and digits they are made of stay. Of a
 * refusal `code` is the name, and no secret.
 */
export function shownAnswer(text: string, sent: unknown, isRefusal: boolean): string {
  const { token, code } = Object(sent) as { token?: unknown; code?: unknown };
  let shown = isRefusal ? text : text.replace(named, `$1${masked}`);
  for (const run of new Set(`${token ?? ''} ${code ?? ''}`.match(runs))) shown = shown.replaceAll(run, masked);
  return shown.slice(0, maximumLength);
}
