import type { ChildProcess } from 'node:child_process';

/** Returns the address that a starting server prints. Rejects with its output if it exits first. */
export function originFromOutput(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [origin] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server exited with ${code}: ${output}`)));
  });
}
