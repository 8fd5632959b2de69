import { expect, type Page } from '@playwright/test';
import type { ExpectedOutput } from '#e2e/console-guard.ts';
import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type ConsoleOutput, type Expectation, expectationOf } from './expectations.ts';
import { faultInjections } from './inject-fault.ts';
import { type OperationId, operationKind } from './operations.ts';
import type { FaultProxy } from './proxy.ts';
import type { ActivityKind, BrowserTask, BrowserTaskContext } from './task.ts';

/** How long the page waits for an answer, and a little, in ms of its own clock. */
const requestTimeout = 30_500;
/** How late an answer is, in ms of the page's clock. */
const responseDelay = 10_000;
/** Longer than the page waits before it asks once more for what it only reads, in ms of its own clock. */
const retryInterval = 1000;

/** Longer than the page waits before it asks by itself, in ms of its own clock. */
const pollingInterval = 6000;

/** One cell of the matrix, and all that it is played with. */
export interface BrowserFaultCase {
  readonly operation: OperationId;
  readonly fault: ResponseFaultKind;
  readonly task: BrowserTask;
  readonly taskContext: BrowserTaskContext;
  readonly proxy: FaultProxy;
  /** What the browser may say by itself. */
  readonly expected: { -readonly [Part in keyof ExpectedOutput]: ExpectedOutput[Part] };
}

/** What stands in the fields of the open dialog: each field's text, or whether it is chosen. */
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

/** All that has happened so far. */
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
 * Lets a fault happen to what is asked next; to what a dialog does, that nobody listens any more. Outside of a dialog the
 * page would have its own to tell of that.
 */
async function injectFault({ operation, fault, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  proxy.fail(operation, faultInjections[fault]);
  const isInDialog = operationKind(operation) !== 'query' && (await taskContext.dialog.count()) > 0;
  if (fault === 'connection-refused' && isInDialog) await proxy.refuseConnections();
}

/** Moves the page's clock until it gives up: what it only reads it asks for three times. */
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
      await taskContext.page.clock.fastForward(retryInterval);
      expect(await alert.count()).toBe(1);
    }).toPass({ intervals: [100] });
  }
  await expect(alert).toHaveCount(1);
}

/** What was asked fails; it is told in its place and nowhere else, and once the fault is gone trying again does it. */
async function expectError(faultCase: BrowserFaultCase, { message, isClearedByPolling }: Expectation): Promise<void> {
  const { task, taskContext, proxy } = faultCase;
  const { page } = taskContext;
  const before = await readFieldValues(page);
  await task.perform(taskContext);
  await waitForError(faultCase);
  const alert = page.getByRole('alert');
  await expect(alert, 'one message, in its place').toHaveCount(1);
  await expect(alert).toContainText(message ?? /\S+ \S+ \S+.*\./);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  if (operationKind(faultCase.operation) !== 'query')
    expect(await readFieldValues(page), 'what was entered').toEqual(before);
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
    await expect(retryButton, 'what is told stays while the page asks by itself').toBeFocused();
    // By its key: the page may ask again by itself in this very moment, and take the button away.
    await proxy.heal();
    await page.keyboard.press('Enter');
  } else {
    await proxy.heal();
    await task.perform(taskContext);
  }
  await task.waitForSuccess(taskContext);
}

/** The answer takes its time; nothing is said to have failed meanwhile. */
async function expectDelay({ task, taskContext, proxy }: BrowserFaultCase): Promise<void> {
  const { page } = taskContext;
  await task.perform(taskContext);
  await proxy.waitForHits();
  await page.clock.fastForward(responseDelay);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await proxy.heal();
  await task.waitForSuccess(taskContext);
}

/** Whoever asked goes elsewhere, and stays there when the answer comes. */
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
  expect(page.url(), 'where it was gone to').toBe(url);
}

/** Nobody answers as he should; whether it was done is found out. */
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

/** Plays one cell from a fresh world on, and holds it to what is to be seen in it. */
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
  await expect(page.getByRole('alert'), 'nothing is wrong any more').toHaveCount(0);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  await expect
    .poll(async () => {
      const all = await readActivity(taskContext);
      return all.filter(({ id }) => !existingIds.has(id)).map(({ kind }) => kind);
    }, 'what was done, once')
    .toEqual(task.effects);
}
