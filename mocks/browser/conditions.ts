/** What is not as usual in this page of the demo, and is said there (mocks/screens/notice/). */
export type PageCondition =
  /** The browser's Network panel does not show this page's requests: the page answers them without the worker. */
  | 'requests-not-shown'
  /** The worker that shows the requests has not started in time: until it has, the page answers them itself. */
  | 'worker-not-started'
  /** The browser stores nothing for this site: the world lives in this page alone. */
  | 'nothing-stored'
  /** Another page, open or gone, locks the stored world: it is left as it is, and the world lives in this page alone. */
  | 'stored-world-locked'
  /** The stored world was there when the page started, and could not be opened again since. */
  | 'stored-world-unreachable'
  /** The stored world is of a newer version of the demo: it is left as it is, and the world lives in this page alone. */
  | 'newer-world-stored'
  /** The stored world was of an older version, and a fresh one has taken its place. */
  | 'older-world-replaced'
  /** A newer version of the demo, in another tab, has taken the stored world over. */
  | 'page-outdated'
  /** The site's data was cleared while the page was open, and a fresh world has taken the place of the stored one. */
  | 'stored-world-cleared';

/** The conditions of one page, and who wants to know of them. */
export interface PageConditions {
  readonly all: () => readonly PageCondition[];
  readonly add: (condition: PageCondition) => void;
  readonly remove: (condition: PageCondition) => void;
  /** Calls the listener after each change. */
  readonly subscribe: (listener: () => void) => void;
}

/** A page in which everything is as usual. */
export function createPageConditions(): PageConditions {
  const present = new Set<PageCondition>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    all: () => [...present],
    add(condition) {
      if (present.has(condition)) return;
      present.add(condition);
      notify();
    },
    remove(condition) {
      if (present.delete(condition)) notify();
    },
    subscribe: (listener) => void listeners.add(listener),
  };
}
