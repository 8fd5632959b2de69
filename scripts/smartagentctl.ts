import { runCommandLine } from './smartagentctl/command-line.ts';

/**
 * `npm run -s smartagentctl -- --get-license-summary`: prints what the command of that name prints on a Center (S4 ch.
 * 6), for a product whose API is at an HTTP port.
 */
try {
  console.log(await runCommandLine(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // No process.exit(): an aborted process may not have written all its output.
  process.exitCode = 1;
}
