import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startBusyProcesses } from './busy-processes.ts';

const minute = 60_000;

test('a busy process ends by itself after its time', async () => {
  const [child] = startBusyProcesses(1, 200).processes;
  if (!child) throw new Error('No process was started.');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('stopping ends all busy processes', async () => {
  const { processes, stop } = startBusyProcesses(2, 10 * minute);
  expect(processes.map(({ exitCode }) => exitCode)).toEqual([null, null]);
  await stop();
  expect(processes.map(({ signalCode }) => signalCode)).toEqual(['SIGKILL', 'SIGKILL']);
});

test('a busy process ends when the process that started it is killed', async () => {
  const code = `
    import { startBusyProcesses } from './scripts/test/busy-processes.ts';
    startBusyProcesses(1, ${10 * minute});
    console.log('started');
    setInterval(() => {}, 1000);
  `;
  const parameters = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const parent = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errorOutput = '';
  parent.stderr.on('data', (chunk) => {
    errorOutput += chunk;
  });
  await once(parent.stdout, 'data');
  // The busy process has the same stderr, so the pipe is closed when both have ended.
  const closed = once(parent, 'close');
  parent.kill('SIGKILL');
  await closed;
  expect(errorOutput).toBe('');
});
