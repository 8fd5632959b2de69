import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '#src/api/api-error.ts';
import { checkAuthorizationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import type { AuthorizationPreview } from '#src/contract/reservation.ts';
import { type TextFault, textFault } from './text-fault.ts';

/** How long after the last key the text is looked at, in ms; what is pasted is looked at once. */
const pause = 300;

/** An authorization code as it is entered, and what the product says of it. */
export interface AuthorizationCheck {
  readonly code: string;
  readonly enter: (text: string) => void;
  readonly fault: TextFault | undefined;
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
  const { mutate, variables, data, error, isPending } = useAct(checkAuthorizationMutation);
  const [code, setCode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const delay = useRef(pause);
  const fault = textFault(code);
  const isWanted = fault === undefined;
  useEffect(() => {
    if (!isWanted) return;
    const turn = setTimeout(() => mutate({ code }), delay.current);
    return () => clearTimeout(turn);
  }, [code, isWanted, mutate]);
  const isOfThis = variables?.code === code;
  return {
    code,
    enter: (text) => {
      delay.current = Math.abs(text.length - code.length) > 1 ? 0 : pause;
      setAsked(false);
      setCode(text);
    },
    fault: fault === 'empty' && !isAsked ? undefined : fault,
    isChecking: isWanted && (!isOfThis || isPending),
    preview: isWanted && isOfThis ? data : undefined,
    error: isWanted && isOfThis ? error : null,
    checkNow: () => {
      setAsked(true);
      if (isWanted) mutate({ code });
    },
  };
}
