import { type RefObject, useRef, useState } from 'react';
import { copyText } from '#src/ui/clipboard.ts';

/** State of copying the text of a field. */
export interface CopyState {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** `refused`: the browser did not copy, so the user must copy by hand. */
  readonly outcome: 'untried' | 'copied' | 'refused';
  readonly copy: () => void;
}

/** Copies the text of a field; `initialOutcome` is the outcome of an earlier attempt elsewhere. */
export function useCopy(initialOutcome: CopyState['outcome'] = 'untried'): CopyState {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState(initialOutcome);
  const copy = async () => {
    // Resets the outcome, so that the next one is announced.
    setOutcome('untried');
    if (field.current) setOutcome((await copyText(field.current.value)) ? 'copied' : 'refused');
  };
  return { field, outcome, copy: () => void copy() };
}
