import type { BrowserContext, ConsoleMessage, Response } from '@playwright/test';

/** What a page may say while a spec runs. */
export interface ExpectedOutput {
  /** Statuses the spec provokes; Chromium writes each to the console by itself. */
  readonly statuses: readonly number[];
  /** Whether requests are made to fail on the way. */
  readonly networkFailures: boolean;
}

/** What a page writes to the console when its policy has kept something from happening. */
const policyViolationPrefix = 'the page’s policy was broken';

/** Told by the browser from the document's very start, in every frame: whatever the policy stops, stopped or not. */
function reportPolicyViolations(prefix: string): void {
  document.addEventListener('securitypolicyviolation', (violation) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = violation;
    console.error(`${prefix}: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
  });
}

function isExpected(message: ConsoleMessage, { statuses, networkFailures }: ExpectedOutput): boolean {
  const text = message.text();
  if (text.startsWith(policyViolationPrefix)) return false;
  const status = /the server responded with a status of (\d+)/.exec(text)?.[1];
  if (status !== undefined) return statuses.includes(Number(status));
  return networkFailures && /net::ERR_|\[MSW\]|Failed to fetch/.test(text);
}

/**
 * Collects everything a context's pages should not have done: errors and warnings in the console, uncaught errors,
 * what their policy forbids, requests nobody answers, and requests to anywhere else.
 */
export async function recordUnexpectedOutput(
  context: BrowserContext,
  origin: () => string,
  expected: () => ExpectedOutput,
): Promise<readonly string[]> {
  const unexpectedOutput: string[] = [];
  await context.addInitScript(reportPolicyViolations, policyViolationPrefix);
  context.on('console', (message) => {
    const isErrorOrWarning = message.type() === 'error' || message.type() === 'warning';
    if (isErrorOrWarning && !isExpected(message, expected()))
      unexpectedOutput.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => unexpectedOutput.push(`uncaught: ${error.error().message}`));
  context.on('response', (response: Response) => {
    if (response.status() === 405)
      unexpectedOutput.push(`unknown request: ${response.request().method()} ${response.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: requestOrigin } = new URL(request.url());
    if (protocol.startsWith('http') && requestOrigin !== origin())
      unexpectedOutput.push(`request to elsewhere: ${request.url()}`);
  });
  return unexpectedOutput;
}
