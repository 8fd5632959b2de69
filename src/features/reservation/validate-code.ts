import { codeMaximumLength } from '#src/contract/reservation.ts';

/** The error of a code that is found before it is sent. */
export type CodeError = 'empty' | 'too-long';

/** Returns the error of a code that is empty or too long. The product validates everything else. */
export function validateCode(code: string): CodeError | undefined {
  if (code.trim() === '') return 'empty';
  return code.length > codeMaximumLength ? 'too-long' : undefined;
}
