import { StorageFullError } from '#mocks/store/store.ts';

/** Reports an internal error of the simulator, in one line, to the user who runs it. */
export type FailureReporter = (line: string) => void;

/**
 * Describes a thrown error in one line, without anything that was sent. An error message may quote its input, a token
 * for instance, so the message is included only for errors with a `code`, which come from the system or the database.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof StorageFullError) return error.message;
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const { code } = error as { readonly code?: unknown };
  const stackLine = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const summary = typeof code === 'string' ? `${error.name} ${code}: ${error.message.split('\n')[0]}` : error.name;
  return `${summary}${stackLine === undefined ? '' : ` ${stackLine.trim()}`}`;
}
