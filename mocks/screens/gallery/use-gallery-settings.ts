import { useEffect, useState } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';

/** What the gallery is set to, besides language and theme; blank is left to the scenario. */
export interface GallerySettings {
  readonly search: string;
  readonly product: '' | SimulatorStatus['product'];
  readonly role: '' | SimulatorStatus['role'];
  readonly time: 'runs' | 'stands';
}

const initial: GallerySettings = { search: '', product: '', role: '', time: 'runs' };
const key = 'gallery';

/** The choices, kept in this entry of the browser's history: whoever comes back from a state finds them as they were. */
export function useGallerySettings(): readonly [GallerySettings, (change: Partial<GallerySettings>) => void] {
  const [choices, setChoices] = useState<GallerySettings>(() => ({ ...initial, ...window.history.state?.[key] }));
  useEffect(() => {
    window.history.replaceState({ ...window.history.state, [key]: choices }, '');
  }, [choices]);
  return [choices, (change) => setChoices((before) => ({ ...before, ...change }))];
}
