import { spawn } from 'node:child_process';

/**
 * Runs an installed tool with its output visible, and returns whether it succeeded. Tools are found by name: npm and
 * npx add node_modules/.bin to the path.
 */
export const runCommand = (
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
