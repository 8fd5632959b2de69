import { writeFileSync } from 'node:fs';
import type { OpenApiDocument } from '#scripts/wire/document.ts';
import { readApi } from './api.ts';
import { createPrompt, type Driver, loadDriver } from './driver.ts';
import type { Kit } from './kit.ts';
import { ConformOptionError, type ConformOptions, conformOptions, conformUsage } from './options.ts';
import { findObstacle } from './probe.ts';
import { failureLines, junitXml, notCheckedLines, ruleLines, tableLines, totalLine, totalsOf } from './report.ts';
import { levels } from './rule.ts';
import { rules } from './rules/rules.ts';
import { runRules } from './run.ts';
import { createSender } from './sender.ts';

/** Where a run writes, and what it reads. */
export interface ConformContext {
  readonly document: OpenApiDocument;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person can be asked. */
  readonly isTerminal: boolean;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Runs the command with these parameters. Returns its exit code: 0 passed, 1 failed, 2 not possible. */
export async function runConform(args: readonly string[], context: ConformContext): Promise<number> {
  const { environment, print, printError } = context;
  try {
    const options = conformOptions(args, environment);
    if (options === 'help') print(conformUsage);
    else if (options === 'rules') for (const line of ruleLines(rules)) print(line);
    else return await checkServer(options, context);
    return 0;
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error));
    if (error instanceof ConformOptionError) printError('--help lists the options.');
    return 2;
  }
}

async function checkServer(
  options: ConformOptions,
  { document, isTerminal, ...context }: ConformContext,
): Promise<number> {
  const { url, credentials, otherCredentials, level, junit } = options;
  const sender = createSender(url);
  const obstacle = await findObstacle(url, sender, credentials);
  if (obstacle) {
    context.printError(obstacle);
    return 2;
  }
  const secrets = new Set<string>();
  const print = (line: string) => context.print(redact(line, secrets));
  const prompt = level >= 3 && !options.driver && isTerminal ? createPrompt() : undefined;
  const driver: Driver = options.driver ? await loadDriver(options.driver) : (prompt ?? {});
  print(`Checking ${url.href} at level ${level} (${levels[level]}).`);
  if (level >= 2) print('This level changes the state of the product.');
  const run = { api: readApi(document), sender, rules, level, credentials, otherCredentials, driver, secrets };
  const onStart = ({ userName, isSupported, api }: Kit) => {
    const missing = api.operations.filter((operation) => !isSupported(operation)).map(({ name }) => name);
    print(`The user is ${userName}.`);
    if (missing.length > 0) print(`The product has no capability for ${missing.join(', ')}.`);
  };
  const results = await runRules({ ...run, onStart }).finally(() => prompt?.close());
  for (const line of [...failureLines(results), ...notCheckedLines(results), '', ...tableLines(results), ''])
    print(line);
  if (junit !== undefined) writeFileSync(junit, redact(junitXml(results), secrets));
  const totals = totalsOf(results);
  print(totalLine(totals));
  return totals.failed > 0 ? 1 : 0;
}

function redact(text: string, secrets: ReadonlySet<string>): string {
  return [...secrets].reduce((redacted, secret) => redacted.replaceAll(secret, '(secret)'), text);
}
