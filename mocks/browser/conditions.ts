/** Unusual conditions of this page of the demo, shown as notices (mocks/screens/notice/). */
export type PageCondition =
  /** The browser's Network panel does not show this page's requests: the page handles them without the worker. */
  | 'requests-not-shown'
  /** The worker that shows the requests has not started in time: until it has, the page handles them itself. */
  | 'worker-not-started'
  /** The browser stores nothing for this site: the simulator state lives in this page alone. */
  | 'nothing-stored'
  /** Another page, open or gone, locks the stored state: it is left unchanged, and this page has a state of its own. */
  | 'stored-world-locked'
  /** The stored state was present when the page started, and cannot be opened again. */
  | 'stored-world-unreachable'
  /** The stored state is of a newer version of the demo: it is left unchanged, and this page has a state of its own. */
  | 'newer-world-stored'
  /** The stored state was of an older version and has been replaced by a fresh one. */
  | 'older-world-replaced'
  /** A newer version of the demo, in another tab, has taken over the stored state. */
  | 'page-outdated'
  /** The site's data was cleared while the page was open, and a fresh state has replaced the stored one. */
  | 'stored-world-cleared';

/** The conditions of one page, with change notification. */
export interface PageConditions {
  readonly all: () => readonly PageCondition[];
  readonly add: (condition: PageCondition) => void;
  readonly remove: (condition: PageCondition) => void;
  /** Calls the listener after each change. */
  readonly subscribe: (listener: () => void) => void;
}

/** Creates the conditions of a page, empty at first. */
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
