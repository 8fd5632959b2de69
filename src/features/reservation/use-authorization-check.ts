import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '#src/api/api-error.ts';
import { checkAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { AuthorizationPreview } from '#src/contract/reservation.ts';
import { type CodeSelection, useCodeSelection } from '#src/ui/code-selection.tsx';
import { type CodeError, validateCode } from './validate-code.ts';

/** What is taken for an authorization code. */
export const authorizationKinds = ['specific-authorization-code', 'universal-authorization-code'] as const;

/** How long after the last key the text is looked at, in ms; what is pasted is looked at once. */
const CHECK_DELAY_MS = 300;

/** An authorization code as it is entered, and what the product says of it. */
export interface AuthorizationCheck {
  /** What was entered; it stays as it is. */
  readonly entered: string;
  /** The code that is meant by it: what is judged is what is sent. */
  readonly selection: CodeSelection;
  readonly enter: (text: string) => void;
  readonly codeError: CodeError | undefined;
  readonly isChecking: boolean;
  /** What the present text grants; only once the product has said so. */
  readonly preview: AuthorizationPreview | undefined;
  /** What the product says is wrong with the present text. */
  readonly error: ApiError | null;
  /** Looks once more, now; says so at the field when there is nothing to look at. */
  readonly checkNow: () => void;
}

/** Has each text that is entered looked at by the product, so that what it grants is read before it is installed. */
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
      delay.current = Math.abs(text.length - entered.length) > 1 ? 0 : CHECK_DELAY_MS;
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
