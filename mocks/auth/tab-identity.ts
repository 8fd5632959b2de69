import { parseUser, type SessionOf, type User } from './users.ts';

const storageKey = 'person';

/** Signs this tab in as another user until the tab is closed. Other tabs are not affected. */
export function impersonate(user: User): void {
  sessionStorage.setItem(storageKey, JSON.stringify(user));
}

/**
 * The session of this tab: the stored user's name and role, within the one session that all tabs of the browser share.
 */
export const sessionOfTab: SessionOf = ({ session }) => {
  const user = storedUser();
  return user ? { ...session, ...user } : session;
};

function storedUser(): User | undefined {
  try {
    const stored = sessionStorage.getItem(storageKey);
    return stored === null ? undefined : parseUser(JSON.parse(stored));
  } catch {
    // Without storage, every tab has the scenario's own user.
    return undefined;
  }
}
