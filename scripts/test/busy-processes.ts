import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

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
  const parameters = ['--import', 'tsx', 'scripts/test/busy-process.ts', String(durationMs)];
  const processes = Array.from({ length: count }, () =>
    spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
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
