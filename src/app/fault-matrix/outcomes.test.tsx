// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Simulator } from '#mocks/control/client.ts';
import { prepareTask, waitUntil } from '#mocks/faults/fault-case.ts';
import { setUpFaultTests } from '#mocks/faults/fault-test-context.ts';
import type { OperationTask } from '#mocks/faults/operation-task.ts';
import { operationTasks } from '#mocks/faults/operation-tasks.ts';
import { alerts, isTextVisible, press } from '#mocks/faults/user-driver.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { french } from '#src/i18n/catalogue-french.ts';
import { changeLanguage } from '#src/i18n/i18n.ts';
import { loadEverything, openPage } from './opened-page.tsx';
import { expectations, type Sentence } from './sentence-expectations.ts';

const cutNetwork = async ({ line }: Simulator) => {
  await line.cut('communication-timeout');
  return '';
};

/** Loads a product whose evaluation has expired, so that losing its registration leaves it without licenses. */
const withoutEvaluation = (product: 'cyber-vision' | 'secure-workload') => async (simulator: Simulator) => {
  await simulator.load('removed-in-portal', { product });
  const snapshot = await simulator.world.export();
  const { world } = snapshot;
  const agent = { ...world.agent, evaluation: { clock: 'expired' as const, expiredAt: world.agent.startedAt } };
  await simulator.world.import({ ...snapshot, world: { ...world, agent } });
  return '';
};

const renewal = (kind: 'authorization' | 'registration') => ({
  ...operationTasks.renew,
  at: `/licenses/renew/${kind}`,
  region: kind === 'authorization' ? 'Renew Authorization' : 'Renew Registration',
  isDone: () => isTextVisible('Close') && !isTextVisible('now?'),
});

/** Goes on from the step with the return code; returns whether the last step is open. */
function isLastStepOpen(): boolean {
  if (isTextVisible('Remove the Instance')) return true;
  if (isTextVisible('Save to file')) {
    press('Save to file');
    press('Next');
  }
  return false;
}

/** Tasks that together produce every sentence. */
const cases: readonly { readonly sentences: readonly Sentence[]; readonly task: OperationTask }[] = [
  { sentences: ['register.done'], task: operationTasks.register },
  {
    sentences: ['register.refused'],
    task: {
      ...operationTasks.register,
      portalCode: async ({ cssm }) => {
        const { id, text } = await cssm.createToken();
        await cssm.revokeToken(id);
        return text;
      },
    },
  },
  {
    sentences: ['register.unreached'],
    task: {
      ...operationTasks.register,
      portalCode: async (simulator) => {
        const { text } = await simulator.cssm.createToken();
        await cutNetwork(simulator);
        return text;
      },
    },
  },
  { sentences: ['deregister.done'], task: { ...operationTasks.deregister, scenario: 'registered-no-usage' } },
  { sentences: ['deregister.released'], task: operationTasks.deregister },
  { sentences: ['deregister.hereOnly'], task: { ...operationTasks.deregister, portalCode: cutNetwork } },
  { sentences: ['renew.authorization.done', 'renew.authorization.covered'], task: renewal('authorization') },
  {
    sentences: ['renew.authorization.short', 'renew.authorization.shortNext'],
    task: { ...renewal('authorization'), scenario: 'out-of-compliance' },
  },
  {
    sentences: ['renew.authorization.shortSeveral', 'renew.authorization.shortNext'],
    task: { ...renewal('authorization'), scenario: 'many-licenses' },
  },
  {
    sentences: ['renew.authorization.refused', 'renew.authorization.kept'],
    task: { ...renewal('authorization'), portalCode: cutNetwork },
  },
  {
    sentences: ['renew.authorization.refused', 'renew.authorization.expired'],
    task: { ...renewal('authorization'), scenario: 'authorization-expired', portalCode: cutNetwork },
  },
  {
    sentences: ['renew.authorization.refused', 'renew.lost.evaluation'],
    task: { ...renewal('authorization'), scenario: 'removed-in-portal' },
  },
  {
    sentences: ['renew.authorization.refused', 'renew.lost.locked'],
    task: { ...renewal('authorization'), portalCode: withoutEvaluation('cyber-vision') },
  },
  {
    sentences: ['renew.registration.refused', 'renew.lost.noEvaluation'],
    task: { ...renewal('registration'), portalCode: withoutEvaluation('secure-workload') },
  },
  { sentences: ['renew.registration.done'], task: renewal('registration') },
  {
    sentences: ['renew.registration.refused', 'renew.registration.kept'],
    task: { ...renewal('registration'), portalCode: cutNetwork },
  },
  { sentences: ['cancelReservation.done'], task: operationTasks.cancelReservation },
  { sentences: ['installAuthorization.done'], task: operationTasks.installAuthorization },
  { sentences: ['acknowledgeConfirmation.done'], task: operationTasks.acknowledgeConfirmation },
  {
    sentences: ['acknowledgeConfirmation.later'],
    task: {
      ...operationTasks.acknowledgeReturn,
      scenario: 'update-unconfirmed',
      at: '/licenses/update/finish',
      region: 'Update Reservation',
    },
  },
  {
    sentences: ['acknowledgeConfirmation.finished'],
    task: {
      ...operationTasks.acknowledgeReturn,
      at: '/licenses/update/finish',
      region: 'Update Reservation',
      portalCode: async (simulator) => {
        await simulator.load('update-unconfirmed', { product: 'secure-workload' });
        return '';
      },
    },
  },
  { sentences: ['acknowledgeReturn.done'], task: operationTasks.acknowledgeReturn },
  {
    sentences: ['acknowledgeReturn.released'],
    task: {
      ...operationTasks.acknowledgeReturn,
      scenario: 'reserved',
      at: '/licenses/return/confirm',
      isLoaded: () => true,
      fill: () => press('Generate Reservation Return Code'),
      isReady: isLastStepOpen,
    },
  },
  { sentences: ['putSetting.done'], task: operationTasks.putTransport },
  { sentences: ['putSetting.done'], task: operationTasks.putSubscription },
  { sentences: ['putSetting.done'], task: operationTasks.putMode },
];

const allSentences = Object.keys(expectations) as Sentence[];
type Language = 'en' | 'fr';
/** French takes as long again: `npm run test:full` sets FULL. */
const languages: readonly Language[] = process.env.FULL ? ['en', 'fr'] : ['en'];
const testedSentences = { en: new Set<Sentence>(), fr: new Set<Sentence>() };

/** The sentences of this table that the page shows in a language, with any names, dates and numbers. */
function visibleSentences(language: Language = 'en'): readonly Sentence[] {
  const page = document.body.textContent;
  const textsOf = (key: string): readonly string[] =>
    ['', '_one', '_many', '_other'].flatMap((plural) => i18next.getResource(language, 'outcomes', key + plural) ?? []);
  const patternOf = (text: string) =>
    text
      .replace(/<\/?\w+>/g, '')
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{\{\w+\}\}/g, '.{1,80}?');
  return allSentences.filter((key) => textsOf(key).some((text) => new RegExp(patternOf(text)).test(page)));
}

/** Finds the button of a task by its English label, changes the language to French and presses the button. */
async function submitInFrench(submit: () => void): Promise<void> {
  const pressed: Element[] = [];
  const intercept = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.target instanceof Element) pressed.push(event.target);
  };
  document.addEventListener('click', intercept, { capture: true });
  submit();
  document.removeEventListener('click', intercept, { capture: true });
  await changeLanguage('fr');
  expect(pressed).toHaveLength(1);
  for (const button of pressed) fireEvent.click(button);
}

beforeAll(loadEverything);
afterEach(() => changeLanguage('en'));

const casesByLanguage = languages.flatMap((language) => cases.map((each) => ({ ...each, language })));

describe.each(casesByLanguage)(
  '$sentences in $language, in the scenario $task.scenario',
  ({ sentences, task, language }) => {
    const { harness, page, time } = setUpFaultTests(task, openPage);
    const summary = async (): Promise<ActiveSummary> =>
      (await harness().faulty.fetch('/api/v1/license/summary')).json();

    test("the message after a command matches the product's state", async () => {
      await waitUntil(time, 'The page', () => isTextVisible('Updated'));
      const before = await summary();
      await prepareTask({ task, harness: harness(), page: page(), time });
      if (language === 'fr') await submitInFrench(() => task.submit?.());
      else task.submit?.();
      await waitUntil(time, `“${sentences}”`, () =>
        sentences.every((sentence) => visibleSentences(language).includes(sentence)),
      );
      const after = await summary();
      for (const sentence of visibleSentences(language))
        expect(expectations[sentence](before, after), sentence).toBe(true);
      for (const sentence of sentences) testedSentences[language].add(sentence);
      // An announcement stays for ten seconds; the next case has its own.
      await time.pass(11_000);
    });
  },
);

const commandsWithEffect = (Object.keys(operationTasks) as OperationId[]).filter(
  (id) => operations[id].kind === 'command' && operationTasks[id].effect,
);

describe.each(commandsWithEffect)('a lost response to %s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test('reports an unknown outcome and shows no sentence that is false', async () => {
    await waitUntil(time, 'The page', () => isTextVisible('Updated'));
    const summary = async (): Promise<ActiveSummary> =>
      (await harness().faulty.fetch('/api/v1/license/summary')).json();
    const before = await summary();
    await prepareTask({ task, harness: harness(), page: page(), time });
    harness().faulty.fail(operation, { kind: 'reset-in-mid-response', phase: 'carried-out', origin: 'intermediary' });
    task.submit?.();
    // If the refetched state shows that the command was executed, the page goes on without an error.
    await waitUntil(time, 'The reported outcome', () => alerts().length > 0 || task.isDone());
    for (const { textContent } of alerts())
      expect(textContent).toContain('It is not known whether this was carried out.');
    const after = await summary();
    for (const sentence of visibleSentences()) expect(expectations[sentence](before, after), sentence).toBe(true);
    harness().faulty.heal();
    await time.pass(11_000);
  });
});

test.each(languages)('covers every sentence in the language %s', (language) => {
  expect([...testedSentences[language]].sort()).toEqual([...allSentences].sort());
});

/** The product itself reports this after it has undone a change that it could not save. */
const reportedByProduct = ['problems.codes.storage-full.cause'];

test('no other text claims that nothing has changed', () => {
  const claimsOf = (texts: object, path = ''): string[] =>
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? /everything stays|nothing (was|has) (been )?changed|as it was|rien n’a (été )?(changé|modifié)/i.test(text)
          ? [`${path}${key}`]
          : []
        : claimsOf(text, `${path}${key}.`),
    );
  const catalogues = { en: i18next.getDataByLanguage('en') ?? {}, french };
  expect(Object.keys(catalogues.en)).toContain('outcomes');
  const found = Object.values(catalogues).flatMap((texts) => claimsOf(texts));
  expect([...new Set(found)]).toEqual(reportedByProduct);
});
