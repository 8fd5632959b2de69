import { type Person, personNamed, type SessionOf } from './people.ts';

const storageKey = 'person';

/** Makes this tab somebody else, as long as it is open. Other tabs stay who they are. */
export function become(person: Person): void {
  sessionStorage.setItem(storageKey, JSON.stringify(person));
}

/** The session of this tab's person in the page: in its rights somebody else, but one session for all that are in this browser. */
export const sessionOfTab: SessionOf = ({ session }) => {
  const person = kept();
  return person ? { ...session, ...person } : session;
};

function kept(): Person | undefined {
  try {
    const told = sessionStorage.getItem(storageKey);
    return told === null ? undefined : personNamed(JSON.parse(told));
  } catch {
    // A browser that forbids storage has the scenario's own user alone.
    return undefined;
  }
}
