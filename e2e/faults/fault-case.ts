import { expect, type Page } from '@playwright/test';
import type { ExpectedOutput } from '#e2e/console-guard.ts';
import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type ConsoleOutput, type Expectation, expectationOf } from './expectations.ts';
import { faultInjections } from './inject-fault.ts';
import { type OperationId, operationKind } from './operations.ts';
import type { FaultProxy } from './proxy.ts';
import type { ActivityKind, BrowserTask, BrowserTaskContext } from './task.ts';

/** Slightly longer than the request timeout of the page, in ms of the page's clock. */
const requestTimeout = 30_500;
/** The delay of a late response, in ms of the page's clock. */
const responseDelay = 10_000;
/** Longer than the delay between the retries of a query, in ms of the page's clock. */
const retryInterval = 1000;

/** Longer than the polling interval of the page, in ms of the page's clock. */
const pollingInterval = 6000;

/** One case of the fault matrix with everything needed to run it. */
export interface BrowserFaultCase {
  readonly operation: OperationId;
  readonly fault: ResponseFaultKind;
  readonly task: BrowserTask;
  readonly taskContext: BrowserTaskContext;
  readonly proxy: FaultProxy;
  /** Console output that the fault provokes. */
  readonly expected: { -readonly [Part in keyof ExpectedOutput]: ExpectedOutput[Part] };
}

/** Returns the values of the fields of the open dialog: the text, or whether it is checked. */
const readFieldValues = (page: Page): Promise<readonly (string | boolean)[]> =>
  page
    .locator('[role="dialog"] :is(input, textarea):not([aria-hidden="true"], [type="file"])')
    .evaluateAll((fields) =>
      fields.map((field) =>
        field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)
          ? field.checked
          : (field as HTMLInputElement).value.trim(),
      ),
    );

/** Returns all activity entries so far. */
async function readActivity({
  simulator,
}: BrowserTaskContext): Promise<readonly { readonly id: string; readonly kind: ActivityKind }[]> {
  return (await simulator.world.export()).activity;
}

function allowConsoleOutput(consoleOutput: ConsoleOutput, expected: BrowserFaultCase['expected']): void {
  if (consoleOutput === 'network') expected.networkFailures = true;
  else if (consoleOutput !== 'none') expected.statuses = [consoleOutput];
}

/**
 * Injects the fault into the next requests for the operation. To refuse the connection of a dialog's command, the proxy
 * closes its port; outside a dialog that would also break the page's own polling.
 */
async function injectFault({ operation, fault, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  proxy.fail(operation, faultInjections[fault]);
  const isInDialog = operationKind(operation) !== 'query' && (await taskContext.dialog.count()) > 0;
  if (fault === 'connection-refused' && isInDialog) await proxy.refuseConnections();
}

/** Advances the page's clock until the page shows its error, for a query after three attempts. */
async function waitForError({ operation, fault, task, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  const alert = task.alertContainer(taskContext).getByRole('alert');
  if (fault === 'timeout') {
    for (let times = 1; (await alert.count()) === 0 && times <= 3; times += 1) {
      await proxy.waitForHits(times);
      await proxy.waitForIdle();
      await taskContext.page.clock.fastForward(requestTimeout);
      await proxy.waitForIdle();
      await taskContext.page.clock.fastForward(retryInterval);
    }
  } else if (operationKind(operation) === 'query') {
    await expect(async () => {
      // The clock must not reach the request timeout while a request waits for its response.
      await proxy.waitForIdle();
      await proxy.waitForAllResponses();
      await taskContext.page.clock.fastForward(retryInterval);
      expect(await alert.count()).toBe(1);
    }).toPass({ intervals: [100] });
  }
  await expect(alert).toHaveCount(1);
}

/** Expects one error in its place and nowhere else, and success of a retry once the fault is gone. */
async function expectError(faultCase: BrowserFaultCase, { message, isClearedByPolling }: Expectation): Promise<void> {
  const { task, taskContext, proxy } = faultCase;
  const { page } = taskContext;
  const before = await readFieldValues(page);
  await task.perform(taskContext);
  await waitForError(faultCase);
  const alert = page.getByRole('alert');
  await expect(alert, 'the page shows one error message').toHaveCount(1);
  await expect(alert).toContainText(message ?? /\S+ \S+ \S+.*\./);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  if (operationKind(faultCase.operation) !== 'query')
    expect(await readFieldValues(page), 'the entered values are unchanged').toEqual(before);
  if (isClearedByPolling) {
    await proxy.heal();
    await page.clock.fastForward(pollingInterval);
  } else if (task.retry) {
    await proxy.heal();
    await task.retry(taskContext);
  } else if (operationKind(faultCase.operation) === 'query') {
    const retryButton = alert.getByRole('button', { name: 'Try again' });
    await retryButton.focus();
    await page.clock.fastForward(pollingInterval);
    await proxy.waitForIdle();
    await expect(retryButton, 'the error stays while the page polls').toBeFocused();
    // Uses the keyboard, because polling may succeed at this moment and remove the button before a click.
    await proxy.heal();
    await page.keyboard.press('Enter');
  } else {
    await proxy.heal();
    await task.perform(taskContext);
  }
  await task.waitForSuccess(taskContext);
}

/** Expects no error while the response is late. */
async function expectDelay({ task, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  const { page } = taskContext;
  await task.perform(taskContext);
  await proxy.waitForHits();
  await page.clock.fastForward(responseDelay);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await proxy.heal();
  await task.waitForSuccess(taskContext);
}

/** Leaves before the response arrives, and expects the late response not to change the page. */
async function expectAbandonment({ task, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  const { page } = taskContext;
  await task.perform(taskContext);
  await proxy.waitForHits();
  await task.leave(taskContext);
  const url = page.url();
  await proxy.heal();
  await proxy.waitForResponses();
  await page.clock.fastForward(retryInterval);
  await proxy.waitForIdle();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url(), 'the address is unchanged').toBe(url);
}

/** Expects the page to find out by itself that the operation succeeded although its response was lost. */
async function expectRecovery({ fault, task, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  await task.perform(taskContext);
  await proxy.waitForHits();
  if (fault === 'timeout') await taskContext.page.clock.fastForward(requestTimeout);
  await task.waitForSuccess(taskContext);
}

async function expectSuccess({ task, taskContext }: BrowserFaultCase): Promise<void> {
  await task.perform(taskContext);
  await task.waitForSuccess(taskContext);
}

/**
 * Runs one case from a fresh scenario and checks its expectation. Afterwards no error remains, and the activity list
 * has exactly the expected new entries.
 */
export async function runFaultCase(faultCase: BrowserFaultCase): Promise<void> {
  const { operation, fault, task, taskContext, expected } = faultCase;
  const { page } = taskContext;
  const existingIds = new Set((await readActivity(taskContext)).map(({ id }) => id));
  const expectation = expectationOf(operation, fault);
  if (task.prepare) {
    await page.goto('/licenses');
    await taskContext.licenses.value('Registration Status').waitFor();
    await task.prepare(taskContext);
  }
  allowConsoleOutput(expectation.consoleOutput, expected);
  await injectFault(faultCase);
  if (expectation.outcome === 'error-shown') await expectError(faultCase, expectation);
  else
    await { delayed: expectDelay, abandoned: expectAbandonment, succeeded: expectSuccess, recovered: expectRecovery }[
      expectation.outcome
    ](faultCase);
  await expect(page.getByRole('alert'), 'no error remains').toHaveCount(0);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  await expect
    .poll(async () => {
      const all = await readActivity(taskContext);
      return all.filter(({ id }) => !existingIds.has(id)).map(({ kind }) => kind);
    }, 'the new activity entries')
    .toEqual(task.effects);
}
