/** The measurements in a page; times in milliseconds from the start of the navigation. */
export interface PageRecord {
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  /** The start and duration of each long task. */
  longTasks: [number, number][];
  /** The time of the first frame with the awaited element; 0 until then. */
  ready: number;
  /** The longest interaction since `arm`, from the input to the next paint. */
  interaction: number;
  /** The time from the input until the frame in which the awaited element had appeared or disappeared. */
  elementChange: number;
}

declare global {
  interface Window {
    bench: PageRecord & {
      /** Reads the pending entries of the observers. */
      flush(): void;
      /** Starts a measurement before an input: the element with this selector must appear or disappear. */
      arm(selector: string, presence: 'there' | 'gone'): void;
    };
  }
}

/** Runs in the page before its own scripts, without access to this module. */
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
