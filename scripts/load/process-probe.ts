import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into the server before its own code: tells the process that has started it how much memory and time it takes, when
 * asked to; `collected`: once the garbage has been collected.
 */
export interface ProcessMeasurement {
  /** All of the process's memory, and what of it JavaScript uses, in bytes. */
  readonly resident: number;
  readonly heap: number;
  /** The processor's time so far, in milliseconds. */
  readonly processor: number;
  /** How late the event loop was since it was told last, in milliseconds. */
  readonly late: { readonly p99: number; readonly max: number };
}

const resolution = 10;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

process.on('message', (message) => {
  if (message === 'collected') collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  // The histogram holds the time between two looks, in nanoseconds.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  const measurement: ProcessMeasurement = {
    resident: rss,
    heap: heapUsed,
    processor: (user + system) / 1000,
    late: { p99: late(delays.percentile(99)), max: late(delays.max) },
  };
  delays.reset();
  process.send?.(measurement);
});
// Whoever is told keeps nobody from ending.
process.channel?.unref();
