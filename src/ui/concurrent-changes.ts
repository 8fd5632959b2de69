import { createContext, type ReactNode, useContext } from 'react';
import type { ChangeKind, ConcurrentChange } from '#src/i18n/change-messages.ts';

/** The changes that other users have made since a dialog was opened. */
export interface ConcurrentChanges {
  /** Returns the newest change of these kinds, unless the viewer made a later change. */
  readonly latest: (kinds: readonly ChangeKind[]) => ConcurrentChange | undefined;
  /** The server's current time in ms since 1970. */
  readonly now: number;
  /** Renders a change inside the message about a failure that it caused. */
  readonly renderMessage: (change: ConcurrentChange) => ReactNode;
  /** The notice that every open dialog shows; `null` without a change. */
  readonly notice: ReactNode;
}

const ConcurrentChangesContext = createContext<ConcurrentChanges | undefined>(undefined);

/** Provides the changes to the dialogs. The app fetches them: components in `src/ui` send no requests. */
export const ConcurrentChangesProvider = ConcurrentChangesContext.Provider;

/** Returns the changes by other users; `undefined` outside of a dialog. */
export const useConcurrentChanges = (): ConcurrentChanges | undefined => useContext(ConcurrentChangesContext);
