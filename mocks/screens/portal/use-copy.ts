import { type RefObject, useRef, useState } from 'react';
import { copyText } from '#src/ui/clipboard.ts';

/** Copying a text from the field that shows it: what came of it last, and how to do it. */
export interface CopyState {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** `refused`: the browser did not copy it, and it is to be copied by hand. */
  readonly outcome: 'untried' | 'copied' | 'refused';
  readonly copy: () => void;
}

/** Copies what a field shows; `start` is what came of it elsewhere before. */
export function useCopy(initialOutcome: CopyState['outcome'] = 'untried'): CopyState {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState(initialOutcome);
  const copy = async () => {
    // So that it is said anew.
    setOutcome('untried');
    if (field.current) setOutcome((await copyText(field.current.value)) ? 'copied' : 'refused');
  };
  return { field, outcome, copy: () => void copy() };
}
