import { codeMaximumLength } from '#src/contract/reservation.ts';

/** What is wrong with a text that should be a code, before it is sent anywhere. */
export type CodeError = 'empty' | 'too-long';

/** Whether there is anything to send. Everything else about a code the product says. */
export function validateCode(code: string): CodeError | undefined {
  if (code.trim() === '') return 'empty';
  return code.length > codeMaximumLength ? 'too-long' : undefined;
}
