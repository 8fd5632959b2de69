import type { BrowserContext, ConsoleMessage, Response } from '@playwright/test';

/** Console output that a spec provokes on purpose. */
export interface ExpectedOutput {
  /** Response statuses that the spec provokes; Chromium logs each of them to the console. */
  readonly statuses: readonly number[];
  /** Whether the spec provokes network failures. */
  readonly networkFailures: boolean;
}

/** Prefix of the console message that reports a violation of the content security policy. */
const policyViolationPrefix = 'the page’s policy was broken';

/** Logs every policy violation of the page and its frames, from the start of the document. Runs in the page. */
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
 * Collects what the pages of a context must not do: console errors and warnings, uncaught errors, violations of the
 * content security policy, requests that the backend does not know (405), and requests to other origins. `expected`
 * exempts output.
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
