import { runCommandLine } from './smartagentctl/command-line.ts';

/**
 * `npm run -s smartagentctl -- --get-license-summary`: what the command of that name prints on a Center (S4 ch. 6), of a
 * product whose API is behind an HTTP port.
 */
try {
  console.log(await runCommandLine(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Left to end by itself: a process that is stopped may not have written all it said.
  process.exitCode = 1;
}
