import { createContext, type ReactNode, useContext } from 'react';
import type { ChangeKind, ToldChange } from '#src/i18n/changed-texts.ts';

/** What others have done since a dialog was opened. */
export interface Changes {
  /** The newest change of these kinds, unless one's own act came after it. */
  readonly last: (kinds: readonly ChangeKind[]) => ToldChange | undefined;
  /** The present moment in ms since 1970. */
  readonly now: number;
  /** Says what somebody did, in a message about what it has hindered. */
  readonly tell: (change: ToldChange) => ReactNode;
  /** What there is to say of it in every dialog. */
  readonly notice: ReactNode;
}

const ChangesContext = createContext<Changes | undefined>(undefined);

/** Where the app says what others do: this room asks nobody. */
export const ChangesProvider = ChangesContext.Provider;

/** What others have done; nothing outside of a dialog. */
export const useChanges = (): Changes | undefined => useContext(ChangesContext);
