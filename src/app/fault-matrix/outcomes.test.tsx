// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { approach, until } from '#mocks/faults/cell.ts';
import type { Errand } from '#mocks/faults/errand.ts';
import { errands } from '#mocks/faults/errands.ts';
import { alerts, isRead, press } from '#mocks/faults/hand.ts';
import { setUp } from '#mocks/faults/setting.ts';
import type { Simulator } from '#mocks/simulator.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { english } from '#src/i18n/catalogue-english.ts';
import { french } from '#src/i18n/catalogue-french.ts';
import { changeLanguage } from '#src/i18n/texts.ts';
import { loadEverything, openPage } from './opened-page.tsx';

type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];
type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
/** Every sentence that says what became of an act. */
type Sentence = WithoutPlural<KeysOf<typeof english.outcomes>>;

/** Whether a sentence is true of the state before an act and of the state after it. */
type Claim = (before: ActiveSummary, after: ActiveSummary) => boolean;

const status = ({ registration }: ActiveSummary) => registration.status;
const isRegistered: Claim = (_before, after) => status(after) === 'registered';
const isUnregistered: Claim = (_before, after) => status(after) === 'unregistered';
const lastCheck = ({ authorization }: ActiveSummary) => authorization.contact?.lastSuccessAt ?? '';
const isChecked: Claim = (before, after) => lastCheck(after) > lastCheck(before);
const isUnchecked: Claim = (before, after) => lastCheck(after) === lastCheck(before) || status(after) !== 'registered';
const renewedAt = ({ registration }: ActiveSummary) =>
  registration.status === 'registered' ? registration.certificate.renewedAt : '';
const settings = ({ transport, tier, mode }: ActiveSummary) => JSON.stringify([transport, tier, mode]);
const clock = ({ evaluation }: ActiveSummary) => evaluation.clock;

/** The one table of what each sentence claims: one without a claim does not compile. */
const claims: Readonly<Record<Sentence, Claim>> = {
  'register.done': isRegistered,
  'register.refused': (_before, after) => status(after) === 'failed',
  'register.unreached': (_before, after) => status(after) === 'retrying',
  'deregister.done': (_before, { registration }) => registration.status === 'unregistered' && !registration.leftBehind,
  'deregister.hereOnly': (_before, { registration }) =>
    registration.status === 'unregistered' && registration.leftBehind !== undefined,
  'renew.authorization.done': isChecked,
  'renew.authorization.covered': (_before, after) => after.authorization.status === 'authorized',
  'renew.authorization.short': (before, after) =>
    isChecked(before, after) && after.authorization.status === 'out-of-compliance',
  'renew.authorization.shortNext': (_before, after) => after.authorization.status === 'out-of-compliance',
  'renew.authorization.refused': isUnchecked,
  'renew.authorization.kept': (before, after) =>
    isRegistered(before, after) && after.authorization.status === before.authorization.status,
  'renew.authorization.expired': (_before, after) => after.authorization.status === 'authorization-expired',
  'renew.registration.done': (before, after) => renewedAt(after) > renewedAt(before),
  'renew.registration.refused': (before, after) =>
    renewedAt(after) === renewedAt(before) || status(after) !== 'registered',
  'renew.registration.kept': (before, after) => isRegistered(before, after) && renewedAt(after) === renewedAt(before),
  'renew.lost.evaluation': (before, after) => isUnregistered(before, after) && clock(after) !== 'expired',
  'renew.lost.noEvaluation': (before, after) => isUnregistered(before, after) && clock(after) === 'expired',
  'renew.lost.locked': (before, after) => isUnregistered(before, after) && clock(after) === 'expired',
  'cancelReservation.done': (before, after) =>
    status(before) === 'reservation-pending' && isUnregistered(before, after),
  'installAuthorization.done': (_before, after) => status(after) === 'reserved',
  'acknowledgeConfirmation.done': (_before, after) => after.unacknowledged === undefined,
  'acknowledgeConfirmation.finished': (_before, after) => after.unacknowledged === undefined,
  'acknowledgeConfirmation.later': (_before, after) => after.unacknowledged?.code === 'confirmation',
  'acknowledgeReturn.done': (_before, after) => after.unacknowledged === undefined,
  'putSetting.done': (before, after) => settings(before) !== settings(after),
};

const cut = async ({ line }: Simulator) => {
  await line.cut('communication-timeout');
  return '';
};

/** The evaluation is over, so that a product that loses its registration has nothing to fall back on. */
const withoutEvaluation = (product: 'cyber-vision' | 'secure-workload') => async (simulator: Simulator) => {
  await simulator.load('removed-in-portal', { product });
  const snapshot = await simulator.world.export();
  const { world } = snapshot;
  const agent = { ...world.agent, evaluation: { clock: 'expired' as const, expiredAt: world.agent.startedAt } };
  await simulator.world.import({ ...snapshot, world: { ...world, agent } });
  return '';
};

const renewal = (kind: 'authorization' | 'registration') => ({
  ...errands.renew,
  at: `/licenses/renew/${kind}`,
  place: kind === 'authorization' ? 'Renew Authorization' : 'Renew Registration',
  isDone: () => isRead('Close') && !isRead('now?'),
});

/** Acts that end in each of the ways that have a sentence. */
const cases: readonly { readonly says: readonly Sentence[]; readonly errand: Errand }[] = [
  { says: ['register.done'], errand: errands.register },
  {
    says: ['register.refused'],
    errand: {
      ...errands.register,
      carried: async ({ cssm }) => {
        const { id, text } = await cssm.createToken();
        await cssm.revokeToken(id);
        return text;
      },
    },
  },
  {
    says: ['register.unreached'],
    errand: {
      ...errands.register,
      carried: async (simulator) => {
        const { text } = await simulator.cssm.createToken();
        await cut(simulator);
        return text;
      },
    },
  },
  { says: ['deregister.done'], errand: errands.deregister },
  { says: ['deregister.hereOnly'], errand: { ...errands.deregister, carried: cut } },
  { says: ['renew.authorization.done', 'renew.authorization.covered'], errand: renewal('authorization') },
  {
    says: ['renew.authorization.short', 'renew.authorization.shortNext'],
    errand: { ...renewal('authorization'), scenario: 'out-of-compliance' },
  },
  {
    says: ['renew.authorization.refused', 'renew.authorization.kept'],
    errand: { ...renewal('authorization'), carried: cut },
  },
  {
    says: ['renew.authorization.refused', 'renew.authorization.expired'],
    errand: { ...renewal('authorization'), scenario: 'authorization-expired', carried: cut },
  },
  {
    says: ['renew.authorization.refused', 'renew.lost.evaluation'],
    errand: { ...renewal('authorization'), scenario: 'removed-in-portal' },
  },
  {
    says: ['renew.authorization.refused', 'renew.lost.locked'],
    errand: { ...renewal('authorization'), carried: withoutEvaluation('cyber-vision') },
  },
  {
    says: ['renew.registration.refused', 'renew.lost.noEvaluation'],
    errand: { ...renewal('registration'), carried: withoutEvaluation('secure-workload') },
  },
  { says: ['renew.registration.done'], errand: renewal('registration') },
  {
    says: ['renew.registration.refused', 'renew.registration.kept'],
    errand: { ...renewal('registration'), carried: cut },
  },
  { says: ['cancelReservation.done'], errand: errands.cancelReservation },
  { says: ['installAuthorization.done'], errand: errands.installAuthorization },
  { says: ['acknowledgeConfirmation.done'], errand: errands.acknowledgeConfirmation },
  {
    says: ['acknowledgeConfirmation.later'],
    errand: {
      ...errands.acknowledgeReturn,
      scenario: 'update-unconfirmed',
      at: '/licenses/update/finish',
      place: 'Update Reservation',
    },
  },
  {
    says: ['acknowledgeConfirmation.finished'],
    errand: {
      ...errands.acknowledgeReturn,
      at: '/licenses/update/finish',
      place: 'Update Reservation',
      carried: async (simulator) => {
        await simulator.load('update-unconfirmed', { product: 'secure-workload' });
        return '';
      },
      ask: () => {
        press('Finish');
        if (isRead('Finish anyway')) press('Finish anyway');
      },
    },
  },
  { says: ['acknowledgeReturn.done'], errand: errands.acknowledgeReturn },
  { says: ['putSetting.done'], errand: errands.putTransport },
  { says: ['putSetting.done'], errand: errands.putSubscription },
  { says: ['putSetting.done'], errand: errands.putMode },
];

const sentences = Object.keys(claims) as Sentence[];
const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];
const tried = { en: new Set<Sentence>(), fr: new Set<Sentence>() };

/** The sentences of this table that the page says now in a language, with any names, dates and numbers. */
function said(language: Language = 'en'): readonly Sentence[] {
  const page = document.body.textContent;
  const textsOf = (key: string): readonly string[] =>
    ['', '_one', '_many', '_other'].flatMap((plural) => i18next.getResource(language, 'outcomes', key + plural) ?? []);
  const patternOf = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.{1,40}?');
  return sentences.filter((key) => textsOf(key).some((text) => new RegExp(patternOf(text)).test(page)));
}

/** Presses in French the button that an act presses in English: it is found by its English label. */
async function askInFrench(ask: () => void): Promise<void> {
  const pressed: Element[] = [];
  const intercept = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.target instanceof Element) pressed.push(event.target);
  };
  document.addEventListener('click', intercept, { capture: true });
  ask();
  document.removeEventListener('click', intercept, { capture: true });
  await changeLanguage('fr');
  expect(pressed).toHaveLength(1);
  for (const button of pressed) fireEvent.click(button);
}

beforeAll(loadEverything);
afterEach(() => changeLanguage('en'));

const casesByLanguage = languages.flatMap((language) => cases.map((each) => ({ ...each, language })));

describe.each(casesByLanguage)('$says in $language, in the scenario $errand.scenario', ({ says, errand, language }) => {
  const { bench, page, time } = setUp(errand, openPage);
  const summary = async (): Promise<ActiveSummary> => (await bench().faulty.fetch('/api/v1/license/summary')).json();

  test('is said at the end of the act, and is true of the product', async () => {
    await until(time, 'The page', () => isRead('Last updated'));
    const before = await summary();
    await approach({ errand, bench: bench(), page: page(), time });
    if (language === 'fr') await askInFrench(() => errand.ask?.());
    else errand.ask?.();
    await until(time, `“${says}”`, () => says.every((sentence) => said(language).includes(sentence)));
    const after = await summary();
    for (const sentence of said(language)) expect(claims[sentence](before, after), sentence).toBe(true);
    for (const sentence of says) tried[language].add(sentence);
    // An announcement stays for ten seconds; the next case has its own.
    await time.pass(11_000);
  });
});

const changing = (Object.keys(errands) as OperationId[]).filter(
  (id) => operations[id].kind === 'act' && errands[id].effect,
);

describe.each(changing)('%s, whose answer is lost', (operation) => {
  const errand = errands[operation];
  const { bench, page, time } = setUp(errand, openPage);

  test('is said to be unknown, and nothing is claimed that is not so', async () => {
    await until(time, 'The page', () => isRead('Last updated'));
    const summary = async (): Promise<ActiveSummary> => (await bench().faulty.fetch('/api/v1/license/summary')).json();
    const before = await summary();
    await approach({ errand, bench: bench(), page: page(), time });
    bench().faulty.fail(operation, { kind: 'reset-in-mid-answer', stage: 'carried-out', speaker: 'stranger' });
    errand.ask?.();
    // Where the state itself shows that it was done, the page goes on by that.
    await until(time, 'What is known', () => alerts().length > 0 || errand.isDone());
    for (const { textContent } of alerts()) expect(textContent).toContain('Whether it was carried out is not known.');
    const after = await summary();
    for (const sentence of said()) expect(claims[sentence](before, after), sentence).toBe(true);
    bench().faulty.heal();
    await time.pass(11_000);
  });
});

test.each(languages)('each sentence is said at the end of one of these acts, in the language %s', (language) => {
  expect([...tried[language]].sort()).toEqual([...sentences].sort());
});

/** What the product itself answers once it has undone what it could not save. */
const toldByTheProduct = ['problems.codes.storage-full.cause'];

test('no other text says that nothing has changed', () => {
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
  expect([...new Set(found)]).toEqual(toldByTheProduct);
});
