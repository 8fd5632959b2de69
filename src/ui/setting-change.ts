import { useState } from 'react';

/** A setting as the product has it: in words, and the tag of that. */
export interface PresentSetting {
  readonly words: string;
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
  present: PresentSetting | undefined,
  isSaving: boolean,
): readonly [change: SettingChange | undefined, take: () => void] {
  const [seen, setSeen] = useState(present);
  const [latest, setLatest] = useState(present);
  if (!seen && present) setSeen(present);
  if (!isSaving && present?.etag !== latest?.etag) setLatest(present);
  const isChanged = seen !== undefined && latest !== undefined && seen.etag !== latest.etag;
  return [isChanged ? { before: seen.words, now: latest.words } : undefined, () => setSeen(latest)];
}
