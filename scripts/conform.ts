import document from '#openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '#scripts/wire/document.ts';
import { runConform } from './conform/command-line.ts';

/**
 * `npm run conform -- --url https://host/api/v1`: checks whether a server implements openapi.json. `npm run build:conform`
 * makes one file of it that needs Node only.
 */
// No process.exit(): an aborted process may not have written all its output.
process.exitCode = await runConform(process.argv.slice(2), {
  // The type of the file is narrower than that of a document.
  document: document as unknown as OpenApiDocument,
  environment: process.env,
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
});
