/** What the page keeps of itself while it is measured; times in milliseconds from the navigation's start. */
export interface PageRecord {
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  /** Each long task's start and length. */
  longTasks: [number, number][];
  /** When the awaited element was there and a frame had been made; 0 until then. */
  ready: number;
  /** The longest interaction since `arm`, from the input to the next paint. */
  interaction: number;
  /** From the input's own moment until what was awaited after it was there, or gone. */
  elementChange: number;
}

declare global {
  interface Window {
    bench: PageRecord & {
      /** Reads what the observers still hold. */
      flush(): void;
      /** Before an input: what has to appear, or to go, after it. */
      arm(selector: string, presence: 'there' | 'gone'): void;
    };
  }
}

/** Runs in the page before its own scripts. Nothing outside of it is known there. */
export const observePage = (readySelector: string): void => {
  const record: PageRecord = {
    firstPaint: 0,
    largestPaint: 0,
    layoutShift: 0,
    longTasks: [],
    ready: 0,
    interaction: 0,
    elementChange: 0,
  };
  const flushes: (() => void)[] = [];
  const observe = (type: string, handleEntry: (entry: PerformanceEntry) => void, options = {}) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(handleEntry));
    observer.observe({ type, buffered: true, ...options });
    flushes.push(() => observer.takeRecords().forEach(handleEntry));
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    record.largestPaint = startTime;
  });
  observe('longtask', ({ startTime, duration }) => record.longTasks.push([startTime, duration]));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) record.layoutShift += value;
  });
  let armedAt = Number.POSITIVE_INFINITY;
  observe(
    'event',
    (entry) => {
      const { interactionId } = entry as PerformanceEntry & { interactionId: number };
      if (interactionId && entry.startTime >= armedAt) {
        record.interaction = Math.max(record.interaction, entry.duration);
      }
    },
    { durationThreshold: 16 },
  );

  const isVisible = (selector: string) => {
    const element = document.querySelector(selector);
    return element !== null && element.getClientRects().length > 0;
  };
  const afterFrame = (callback: () => void) => requestAnimationFrame(() => setTimeout(callback));
  const waitUntilReady = () =>
    isVisible(readySelector)
      ? afterFrame(() => {
          record.ready = performance.now();
        })
      : void requestAnimationFrame(waitUntilReady);
  requestAnimationFrame(waitUntilReady);

  const arm = (selector: string, presence: 'there' | 'gone') => {
    armedAt = performance.now();
    record.interaction = 0;
    record.elementChange = 0;
    let inputAt = 0;
    for (const type of ['pointerup', 'keydown']) {
      window.addEventListener(
        type,
        (event) => {
          inputAt ||= event.timeStamp;
        },
        { capture: true, once: true },
      );
    }
    const check = () =>
      inputAt > 0 && isVisible(selector) === (presence === 'there')
        ? afterFrame(() => {
            record.elementChange = performance.now() - inputAt;
          })
        : void requestAnimationFrame(check);
    requestAnimationFrame(check);
  };
  window.bench = Object.assign(record, {
    flush: () => {
      for (const flush of flushes) flush();
    },
    arm,
  });
};
