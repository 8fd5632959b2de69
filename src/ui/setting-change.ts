import { useState } from 'react';

/** A setting as the product has it: in words, and the tag of that. */
export interface CurrentSetting {
  readonly text: string;
  readonly etag: string | undefined;
}

/** What became of a setting while its dialog was open. */
export interface SettingChange {
  readonly before: string;
  readonly now: string;
}

/**
 * Follows a setting while its dialog is open: what it was when it was loaded, once it is another; but not while it is
 * being saved here. `take` has seen what it is now, and begins anew from that.
 */
export function useSettingChange(
  current: CurrentSetting | undefined,
  isSaving: boolean,
): readonly [change: SettingChange | undefined, take: () => void] {
  const [baseline, setBaseline] = useState(current);
  const [latest, setLatest] = useState(current);
  if (!baseline && current) setBaseline(current);
  if (!isSaving && current?.etag !== latest?.etag) setLatest(current);
  const isChanged = baseline !== undefined && latest !== undefined && baseline.etag !== latest.etag;
  return [isChanged ? { before: baseline.text, now: latest.text } : undefined, () => setBaseline(latest)];
}
