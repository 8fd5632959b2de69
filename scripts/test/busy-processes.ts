import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * The program of a busy process. It works in short slices, so that it notices the end of its time and of the process that
 * started it, which closes the channel between them. It is a text, so that it starts at once, without a loader.
 */
const program = `
const endAt = performance.now() + Number(process.argv[1]);
process.once('disconnect', () => process.exit());
function work() {
  const sliceEnd = performance.now() + 20;
  while (performance.now() < sliceEnd);
  if (performance.now() < endAt && process.connected) setImmediate(work);
  else process.exit();
}
work();
`;

/** Processes that use all processor time that they get. */
export interface BusyProcesses {
  readonly processes: readonly ChildProcess[];
  /** Ends them, and resolves when none is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts busy processes. Each ends after so many milliseconds, when it is stopped, and when this process ends for any
 * reason.
 */
export function startBusyProcesses(count: number, durationMs: number): BusyProcesses {
  const processes = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--eval', program, String(durationMs)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  for (const child of processes) {
    // They do not keep this process running.
    child.unref();
    child.channel?.unref();
  }
  const stop = async () => {
    const running = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const exits = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGKILL');
    await Promise.all(exits);
  };
  return { processes, stop };
}
