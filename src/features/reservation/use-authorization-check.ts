import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '#src/api/api-error.ts';
import { checkAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { type AuthorizationPreview, codeMaximumLength } from '#src/contract/reservation.ts';
import { type CodeSelection, useCodeSelection } from '#src/ui/code-selection.tsx';

/** The error of a code that is found before it is sent. */
export type CodeError = 'empty' | 'too-long';

/** Returns the error of a code that is empty or too long. The product validates everything else. */
export function validateCode(code: string): CodeError | undefined {
  if (code.trim() === '') return 'empty';
  return code.length > codeMaximumLength ? 'too-long' : undefined;
}

/** The kinds of code that count as an authorization code. */
export const authorizationKinds = ['specific-authorization-code', 'universal-authorization-code'] as const;

/** Delay in ms between typing and the check. Pasted text is checked at once. */
const CHECK_DELAY_MS = 300;

/** Returns whether a text was pasted, dropped or read from a file: it differs by more than one typed character. */
export function isPasted(text: string, before: string): boolean {
  return Math.abs(text.length - before.length) > 1;
}

/** An entered authorization code and the product's check of it. */
export interface AuthorizationCheck {
  /** The entered text, unchanged. */
  readonly entered: string;
  /** The code found in the text. The same code is checked and sent. */
  readonly selection: CodeSelection;
  readonly enter: (text: string) => void;
  readonly codeError: CodeError | undefined;
  readonly isChecking: boolean;
  /** The preview of the current code; undefined until the product has checked it. */
  readonly preview: AuthorizationPreview | undefined;
  /** The error of the check of the current code. */
  readonly error: ApiError | null;
  /** Checks the code again at once; shows an error at the field if it is empty or undecided. */
  readonly checkNow: () => void;
}

/** Lets the product check each entered code, so that users see its preview before they install it. */
export function useAuthorizationCheck(): AuthorizationCheck {
  const { mutate, variables, data, error, isPending } = useAbortableMutation(checkAuthorizationMutation);
  const [entered, setEntered] = useState('');
  const selection = useCodeSelection(entered, authorizationKinds);
  const { code } = selection;
  const [isCheckRequested, setCheckRequested] = useState(false);
  const delay = useRef(CHECK_DELAY_MS);
  const codeError = validateCode(code);
  const isCheckable = codeError === undefined && !selection.isUndecided;
  useEffect(() => {
    if (!isCheckable) return;
    const timer = setTimeout(() => mutate({ code }), delay.current);
    return () => clearTimeout(timer);
  }, [code, isCheckable, mutate]);
  const isCurrentCode = variables?.code === code;
  return {
    entered,
    selection,
    enter: (text) => {
      delay.current = isPasted(text, entered) ? 0 : CHECK_DELAY_MS;
      setCheckRequested(false);
      setEntered(text);
    },
    codeError: selection.isUndecided || (codeError === 'empty' && !isCheckRequested) ? undefined : codeError,
    isChecking: isCheckable && (!isCurrentCode || isPending),
    preview: isCheckable && isCurrentCode ? data : undefined,
    error: isCheckable && isCurrentCode ? error : null,
    checkNow: () => {
      setCheckRequested(true);
      selection.requireChoice();
      if (isCheckable) mutate({ code });
    },
  };
}
