import { parseUser, type SessionOf, type User } from './users.ts';

const storageKey = 'person';

/** Makes this tab somebody else, as long as it is open. Other tabs stay who they are. */
export function impersonate(user: User): void {
  sessionStorage.setItem(storageKey, JSON.stringify(user));
}

/** The session of this tab's person in the page: in its rights somebody else, but one session for all that are in this browser. */
export const sessionOfTab: SessionOf = ({ session }) => {
  const user = storedUser();
  return user ? { ...session, ...user } : session;
};

function storedUser(): User | undefined {
  try {
    const stored = sessionStorage.getItem(storageKey);
    return stored === null ? undefined : parseUser(JSON.parse(stored));
  } catch {
    // A browser that forbids storage has the scenario's own user alone.
    return undefined;
  }
}
