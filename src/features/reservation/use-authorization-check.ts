import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '#src/api/api-error.ts';
import { checkAuthorizationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import type { AuthorizationPreview } from '#src/contract/reservation.ts';
import { type MeantCode, useMeantCode } from '#src/ui/meant-code.tsx';
import { type TextFault, textFault } from './text-fault.ts';

/** What is taken for an authorization code. */
export const authorizationKinds = ['specific-authorization-code', 'universal-authorization-code'] as const;

/** How long after the last key the text is looked at, in ms; what is pasted is looked at once. */
const pause = 300;

/** An authorization code as it is entered, and what the product says of it. */
export interface AuthorizationCheck {
  /** What was entered; it stays as it is. */
  readonly entered: string;
  /** The code that is meant by it: what is judged is what is sent. */
  readonly meant: MeantCode;
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
  const [entered, setEntered] = useState('');
  const meant = useMeantCode(entered, authorizationKinds);
  const { code } = meant;
  const [isAsked, setAsked] = useState(false);
  const delay = useRef(pause);
  const fault = textFault(code);
  const isWanted = fault === undefined && !meant.isOpen;
  useEffect(() => {
    if (!isWanted) return;
    const turn = setTimeout(() => mutate({ code }), delay.current);
    return () => clearTimeout(turn);
  }, [code, isWanted, mutate]);
  const isOfThis = variables?.code === code;
  return {
    entered,
    meant,
    enter: (text) => {
      delay.current = Math.abs(text.length - entered.length) > 1 ? 0 : pause;
      setAsked(false);
      setEntered(text);
    },
    fault: meant.isOpen || (fault === 'empty' && !isAsked) ? undefined : fault,
    isChecking: isWanted && (!isOfThis || isPending),
    preview: isWanted && isOfThis ? data : undefined,
    error: isWanted && isOfThis ? error : null,
    checkNow: () => {
      setAsked(true);
      meant.demand();
      if (isWanted) mutate({ code });
    },
  };
}
