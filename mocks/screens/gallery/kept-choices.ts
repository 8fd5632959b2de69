import { useEffect, useState } from 'react';
import type { Status } from '#mocks/simulator.ts';

/** What the gallery is set to, besides language and theme; blank is left to the scenario. */
export interface Choices {
  readonly search: string;
  readonly product: '' | Status['product'];
  readonly role: '' | Status['role'];
  readonly time: 'runs' | 'stands';
}

const initial: Choices = { search: '', product: '', role: '', time: 'runs' };
const key = 'gallery';

/** The choices, kept in this entry of the browser's history: whoever comes back from a state finds them as they were. */
export function useKeptChoices(): readonly [Choices, (change: Partial<Choices>) => void] {
  const [choices, setChoices] = useState<Choices>(() => ({ ...initial, ...window.history.state?.[key] }));
  useEffect(() => {
    window.history.replaceState({ ...window.history.state, [key]: choices }, '');
  }, [choices]);
  return [choices, (change) => setChoices((before) => ({ ...before, ...change }))];
}
