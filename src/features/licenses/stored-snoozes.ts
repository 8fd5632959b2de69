import { useMemo } from 'react';
import { parseSnoozes, type Snoozes } from '#src/domain/snoozes.ts';
import { createStoredText, useStoredChoice } from '#src/ui/stored-choice.ts';

/** The text with the snoozes that this browser has stored. */
export const storedSnoozes = createStoredText('snoozed-notices');

/** Returns the snoozes that this browser has stored. The component renders again after a change, also in another tab. */
export function useSnoozes(): Snoozes {
  const text = useStoredChoice(storedSnoozes);
  return useMemo(() => parseSnoozes(text), [text]);
}
