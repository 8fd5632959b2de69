import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import { signInTexts } from '#mocks/auth/sign-in-texts.ts';
import { productOfScenario, scenarioNames, startPathOf, worldNameOf } from '#mocks/scenarios/names.ts';
import { viewNames } from '#mocks/scenarios/views.ts';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { registrationTextKey, statusBadge } from '#src/domain/status.ts';
import { paths, reserveSteps, returnSteps, updateSteps } from '#src/paths.ts';

const screens = await readFile('docs/screens.md', 'utf8');

/** Returns the text between a heading and the next one of the same level. Throws if there is none. */
function section(heading: string): string {
  const [level] = heading.split(' ');
  const text = screens.split(new RegExp(`^${level} `, 'm')).find((part) => `${level} ${part}`.startsWith(heading));
  if (text === undefined) throw new Error(`docs/screens.md has no section “${heading}”.`);
  return text;
}

/** Returns the rows of all tables in a text, as trimmed cells. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => String(row).split(' | '));

/** Returns the first bold text of a cell without its marks, or the cell itself; `code` does the same for code. */
const bold = (cell = '') => /\*\*(.+?)\*\*/.exec(cell)?.[1] ?? cell;
const code = (cell = '') => /`(.+?)`/.exec(cell)?.[1] ?? cell;

/** Formats a text as in the document: `…` for each value, without tags. */
const printed = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '…').replaceAll(/<[^>]+>/g, '');

/** Returns the texts of all catalogues in these folders, by file and key. */
async function textsIn(...folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const add = (key: string, value: unknown) => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) add(`${key}.${name}`, inner);
  };
  for (const folder of folders) {
    for (const file of await readdir(folder)) {
      add(file.replace('.json', ''), JSON.parse(await readFile(`${folder}/${file}`, 'utf8')));
    }
  }
  return texts;
}

const english = await textsIn('src/i18n/locales/en', 'mocks/screens/locales/en');
const french = await textsIn('src/i18n/locales/fr');

test('docs/screens.md has in bold only English texts of the product and the simulator', () => {
  const catalogue = [...english.values()];
  const { signedInAs, roles, errors, ...signIn } = signInTexts.en;
  const known = new Set([
    ...catalogue.map(printed),
    ...catalogue.flatMap((text) => [...text.matchAll(/<(\w+)>(.+?)<\/\1>/g)].map(([, , link]) => String(link))),
    ...Object.values(signIn),
    signedInAs('…', '…'),
  ]);
  const named = [...screens.matchAll(/\*\*(.+?)\*\*/gs)].map(([, text]) => String(text));

  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((text) => !known.has(text))).toEqual([]);
});

test('§2.2 of docs/screens.md has one row for each scenario, and no other', () => {
  const named = rowsOf(section('### 2.2')).flatMap(([cell = '']) => [...cell.matchAll(/^`([a-z-]+)`$/g)]);

  expect(named.map(([, name]) => name).sort()).toEqual([...scenarioNames].sort());
});

test.each(worldNames)('§2.2 of docs/screens.md gives the status texts and the badge of %s', (name) => {
  const now = '2026-01-15T09:00:00.000Z';
  const summary = summaryOf(snapshotOf(name, { now }).world.agent, Date.parse(now));
  const text = (key: string) => printed(english.get(key) ?? `no text ${key}`);
  const authorization = 'authorization' in summary ? summary.authorization.status : undefined;
  const badge = statusBadge(summary, Date.parse(now));
  const row = rowsOf(section('#### Scenarios')).find(([cell]) => code(cell) === name) ?? [];

  expect(
    row
      .slice(2, 4)
      .concat(row[5] ?? '')
      .map(bold),
  ).toEqual([
    text(`licenses.status.registrations.${registrationTextKey(summary.registration)}`),
    authorization === undefined
      ? '–'
      : text(
          `licenses.status.${authorization === 'evaluation' ? 'evaluationDays_other' : `authorizations.${authorization}`}`,
        ),
    badge === undefined ? '–' : text(`frame.chip.${badge === 'evaluation-ending' ? 'evaluation-ending_other' : badge}`),
  ]);
});

test('§2.2 of docs/screens.md gives the starting state, product and address of each view', () => {
  const marks = { 'cyber-vision': 'CV', 'secure-workload': 'SW', both: 'both' } as const;
  const rows = rowsOf(section('#### Views')).filter(([cell = '']) => cell.startsWith('`'));

  expect(rows.map(([view, world, product, address]) => [code(view), code(world), product, code(address)])).toEqual(
    viewNames.map((name) => [name, worldNameOf(name), marks[productOfScenario(name) ?? 'both'], startPathOf(name)]),
  );
});

test('§3 of docs/screens.md lists every address of the app, and no other', () => {
  const addresses: Readonly<Record<keyof typeof paths, readonly string[]>> = {
    home: [paths.home()],
    licenses: [paths.licenses()],
    usage: [paths.usage()],
    timeline: [paths.timeline()],
    register: [paths.register()],
    reserve: reserveSteps.map(paths.reserve),
    requestCode: [paths.requestCode()],
    cancelReservation: [paths.cancelReservation()],
    updateReservation: updateSteps.map(paths.updateReservation),
    acknowledgeConfirmation: [paths.acknowledgeConfirmation()],
    returnReservation: returnSteps.map(paths.returnReservation),
    deregister: [paths.deregister()],
    transport: [paths.transport()],
    subscription: [paths.subscription()],
    mode: [paths.mode()],
    renew: [paths.renew('authorization'), paths.renew('registration')],
    system: [paths.system()],
  };
  const listed = rowsOf(section('## 3. Dialogs')).flatMap(([cell = '']) => [...cell.matchAll(/^`(\/.*)`$/g)]);

  expect(listed.map(([, address]) => address)).toEqual(Object.values(addresses).flat());
});

test('§6 of docs/screens.md gives the French of the catalogues', () => {
  const translations = new Map<string, Set<string>>();
  for (const [key, text] of english) {
    const translation = french.get(key);
    if (translation === undefined) continue;
    translations.set(printed(text), (translations.get(printed(text)) ?? new Set()).add(printed(translation)));
  }
  const rows = rowsOf(section('## 6. French')).slice(2);

  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(([label = '', word]) => [...(translations.get(label) ?? [])].join(' / ') !== word)).toEqual([]);
});
