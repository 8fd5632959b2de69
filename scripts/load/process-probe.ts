import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The measurements of the server process. This file is loaded into the server before its own code, and sends them to
 * the parent process for each message; after `collected` it runs the garbage collector first.
 */
export interface ProcessMeasurement {
  /** The total memory of the process, and the JavaScript heap, in bytes. */
  readonly resident: number;
  readonly heap: number;
  /** The processor time so far, in milliseconds. */
  readonly processor: number;
  /** The delay of the event loop since the last measurement, in milliseconds. */
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
  // The histogram contains the intervals between two checks, in nanoseconds.
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
// The message channel must not keep the process alive.
process.channel?.unref();
