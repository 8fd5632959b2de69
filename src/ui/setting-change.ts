import { useState } from 'react';

/** The current setting of the product: its description and its ETag. */
export interface CurrentSetting {
  readonly text: string;
  readonly etag: string | undefined;
}

/** A change of a setting while its dialog is open, with both values in words. */
export interface SettingChange {
  readonly before: string;
  readonly now: string;
}

/**
 * Compares a setting with its value when the dialog was loaded, except while the dialog saves it. Returns the change, if
 * any, and a function that accepts the current value as the new baseline.
 */
export function useSettingChange(
  current: CurrentSetting | undefined,
  isSaving: boolean,
): readonly [change: SettingChange | undefined, acceptCurrent: () => void] {
  const [baseline, setBaseline] = useState(current);
  const [latest, setLatest] = useState(current);
  if (!baseline && current) setBaseline(current);
  if (!isSaving && current?.etag !== latest?.etag) setLatest(current);
  const isChanged = baseline !== undefined && latest !== undefined && baseline.etag !== latest.etag;
  return [isChanged ? { before: baseline.text, now: latest.text } : undefined, () => setBaseline(latest)];
}
