import { createContext, type ReactNode, useContext } from 'react';
import type { ChangeKind, ConcurrentChange } from '#src/i18n/change-messages.ts';

/** What others have done since a dialog was opened. */
export interface ConcurrentChanges {
  /** The newest change of these kinds, unless one's own act came after it. */
  readonly latest: (kinds: readonly ChangeKind[]) => ConcurrentChange | undefined;
  /** The present moment in ms since 1970. */
  readonly now: number;
  /** Says what somebody did, in a message about what it has hindered. */
  readonly renderMessage: (change: ConcurrentChange) => ReactNode;
  /** What there is to say of it in every dialog. */
  readonly notice: ReactNode;
}

const ConcurrentChangesContext = createContext<ConcurrentChanges | undefined>(undefined);

/** Where the app says what others do: this room asks nobody. */
export const ConcurrentChangesProvider = ConcurrentChangesContext.Provider;

/** What others have done; nothing outside of a dialog. */
export const useConcurrentChanges = (): ConcurrentChanges | undefined => useContext(ConcurrentChangesContext);
