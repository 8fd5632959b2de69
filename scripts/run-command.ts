import { spawn } from 'node:child_process';

/**
 * Runs one of the installed tools, showing what it prints; answers whether it succeeded. Tools are found by name: npm
 * and npx put node_modules/.bin on the path.
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
