import { expect, type Page } from '@playwright/test';
import type { Expected } from '#e2e/silence.ts';
import type { AnswerFault } from '#mocks/faults/answer-faults.ts';
import type { ActivityKind, Errand, Stage } from './errand.ts';
import { type Expectation, expectationOf, type Noise } from './expectations.ts';
import { inflictions } from './inflictions.ts';
import { kindOf, type OperationId } from './operations.ts';
import type { FaultProxy } from './proxy.ts';

/** How long the page waits for an answer, and a little, in ms of its own clock. */
const limit = 30_500;
/** How late an answer is, in ms of the page's clock. */
const lateness = 10_000;
/** Longer than the page waits before it asks once more for what it only reads, in ms of its own clock. */
const untilAskedAgain = 1000;

/** Longer than the page waits before it asks by itself, in ms of its own clock. */
const untilPolled = 6000;

/** One cell of the matrix, and all that it is played with. */
export interface Cell {
  readonly operation: OperationId;
  readonly fault: AnswerFault;
  readonly errand: Errand;
  readonly stage: Stage;
  readonly proxy: FaultProxy;
  /** What the browser may say by itself. */
  readonly expected: { -readonly [Part in keyof Expected]: Expected[Part] };
}

/** What stands in the fields of the open dialog: each field's text, or whether it is chosen. */
const entered = (page: Page): Promise<readonly (string | boolean)[]> =>
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
async function happened({
  simulator,
}: Stage): Promise<readonly { readonly id: string; readonly kind: ActivityKind }[]> {
  return (await simulator.world.export()).activity;
}

function allow(noise: Noise, expected: Cell['expected']): void {
  if (noise === 'network') expected.networkFailures = true;
  else if (noise !== 'none') expected.statuses = [noise];
}

/**
 * Lets a fault happen to what is asked next; to what a dialog does, that nobody listens any more. Outside of a dialog the
 * page would have its own to tell of that.
 */
async function inflict({ operation, fault, stage, proxy }: Cell): Promise<void> {
  proxy.fail(operation, inflictions[fault]);
  const isInDialog = kindOf(operation) !== 'read' && (await stage.dialog.count()) > 0;
  if (fault === 'connection-refused' && isInDialog) await proxy.refuse();
}

/** Moves the page's clock until it gives up: what it only reads it asks for three times. */
async function waitUntilTold({ operation, fault, errand, stage, proxy }: Cell): Promise<void> {
  const alert = errand.place(stage).getByRole('alert');
  if (fault === 'timeout') {
    for (let times = 1; (await alert.count()) === 0 && times <= 3; times += 1) {
      await proxy.wasMet(times);
      await proxy.atRest();
      await stage.page.clock.fastForward(limit);
      await proxy.atRest();
      await stage.page.clock.fastForward(untilAskedAgain);
    }
  } else if (kindOf(operation) === 'read') {
    await expect(async () => {
      await stage.page.clock.fastForward(untilAskedAgain);
      expect(await alert.count()).toBe(1);
    }).toPass({ intervals: [100] });
  }
  await expect(alert).toHaveCount(1);
}

/** What was asked fails; it is told in its place and nowhere else, and once the fault is gone trying again does it. */
async function fails(cell: Cell, { says, goesByItself }: Expectation): Promise<void> {
  const { errand, stage, proxy } = cell;
  const { page } = stage;
  const before = await entered(page);
  await errand.ask(stage);
  await waitUntilTold(cell);
  const alert = page.getByRole('alert');
  await expect(alert, 'one message, in its place').toHaveCount(1);
  await expect(alert).toContainText(says ?? /\S+ \S+ \S+.*\./);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  if (kindOf(cell.operation) !== 'read') expect(await entered(page), 'what was entered').toEqual(before);
  if (goesByItself) {
    await proxy.heal();
    await page.clock.fastForward(untilPolled);
  } else if (errand.again) {
    await proxy.heal();
    await errand.again(stage);
  } else if (kindOf(cell.operation) === 'read') {
    const again = alert.getByRole('button', { name: 'Try again' });
    await again.focus();
    await page.clock.fastForward(untilPolled);
    await proxy.atRest();
    await expect(again, 'what is told stays while the page asks by itself').toBeFocused();
    // By its key: the page may ask again by itself in this very moment, and take the button away.
    await proxy.heal();
    await page.keyboard.press('Enter');
  } else {
    await proxy.heal();
    await errand.ask(stage);
  }
  await errand.done(stage);
}

/** The answer takes its time; nothing is said to have failed meanwhile. */
async function isLate({ errand, stage, proxy }: Cell): Promise<void> {
  const { page } = stage;
  await errand.ask(stage);
  await proxy.wasMet();
  await page.clock.fastForward(lateness);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await proxy.heal();
  await errand.done(stage);
}

/** Whoever asked goes elsewhere, and stays there when the answer comes. */
async function isLeft({ errand, stage, proxy }: Cell): Promise<void> {
  const { page } = stage;
  await errand.ask(stage);
  await proxy.wasMet();
  await errand.leave(stage);
  const there = page.url();
  await proxy.heal();
  await proxy.hasAnswered();
  await page.clock.fastForward(untilAskedAgain);
  await proxy.atRest();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url(), 'where it was gone to').toBe(there);
}

/** Nobody answers as he should; whether it was done is found out. */
async function isFound({ fault, errand, stage, proxy }: Cell): Promise<void> {
  await errand.ask(stage);
  await proxy.wasMet();
  if (fault === 'timeout') await stage.page.clock.fastForward(limit);
  await errand.done(stage);
}

async function isDone({ errand, stage }: Cell): Promise<void> {
  await errand.ask(stage);
  await errand.done(stage);
}

/** Plays one cell from a fresh world on, and holds it to what is to be seen in it. */
export async function play(cell: Cell): Promise<void> {
  const { operation, fault, errand, stage, expected } = cell;
  const { page } = stage;
  const known = new Set((await happened(stage)).map(({ id }) => id));
  const expectation = expectationOf(operation, fault);
  if (errand.approach) {
    await page.goto('/licenses');
    await stage.licenses.value('Registration Status').waitFor();
    await errand.approach(stage);
  }
  allow(expectation.noise, expected);
  await inflict(cell);
  if (expectation.outcome === 'told') await fails(cell, expectation);
  else await { waits: isLate, left: isLeft, done: isDone, found: isFound }[expectation.outcome](cell);
  await expect(page.getByRole('alert'), 'nothing is wrong any more').toHaveCount(0);
  await expect(page.locator('h1'), 'the page is there').toHaveCount(1);
  await expect
    .poll(async () => {
      const all = await happened(stage);
      return all.filter(({ id }) => !known.has(id)).map(({ kind }) => kind);
    }, 'what was done, once')
    .toEqual(errand.effects);
}
