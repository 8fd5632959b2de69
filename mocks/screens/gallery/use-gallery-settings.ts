import { useEffect, useState } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';

/**
 * Filters and start options of the gallery, besides language and theme; an empty option leaves the choice to the
 * scenario.
 */
export interface GallerySettings {
  readonly search: string;
  readonly product: '' | SimulatorStatus['product'];
  readonly role: '' | SimulatorStatus['role'];
  readonly time: 'runs' | 'stands';
}

const initial: GallerySettings = { search: '', product: '', role: '', time: 'runs' };
const key = 'gallery';

/**
 * Returns the settings and a function that changes them. They are stored in the current history entry, so that Back
 * restores them.
 */
export function useGallerySettings(): readonly [GallerySettings, (change: Partial<GallerySettings>) => void] {
  const [choices, setChoices] = useState<GallerySettings>(() => ({ ...initial, ...window.history.state?.[key] }));
  useEffect(() => {
    window.history.replaceState({ ...window.history.state, [key]: choices }, '');
  }, [choices]);
  return [choices, (change) => setChoices((before) => ({ ...before, ...change }))];
}
