import { expect, type Page } from '@playwright/test';
import { type BadFile, badFiles, badNumbers, badTexts, badXml, longTexts, someBadFiles } from '#e2e/bad-input.ts';
import { ofTheDemoAlone } from '#e2e/demo-alone.ts';
import { cutOff } from '#e2e/examine/cut-off.ts';
import { settled } from '#e2e/examine/settled.ts';
import { type Field, fields, type Takes } from '#e2e/fields.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { AnyField } from '#e2e/pages/any-field.ts';
import { PortalPage } from '#e2e/pages/portal-page.ts';

// What a page must not do with a text is listened for all the while (silence.ts): no error, no broken policy, no request
// to elsewhere. What the backend says of the same texts by itself is in mocks/http/bad-input.test.ts.

ofTheDemoAlone('links');
// The product refuses a code that is none.
test.use({ statuses: [422] });

type FieldName = keyof typeof fields;
const names = Object.keys(fields) as readonly FieldName[];

/** One of a kind, which every test tries with some of the texts; the full one tries all fields with all of them. */
const sample: readonly FieldName[] = ['authorization code', 'number to reserve'];
/** Of what a file is chosen for in the portal, one is always tried; of the app it is the sample's. */
const sampleOfFiles: FieldName = 'request code';

const words = Object.values(badTexts);
/** What does not belong into a field of each kind. White space alone is nothing, which some fields take. */
const wrong: Readonly<Record<Takes, readonly string[]>> = {
  token: [...words, ...Object.values(badNumbers), ...Object.values(badXml)],
  code: [...words, ...Object.values(badNumbers), ...Object.values(badXml)],
  number: [...Object.values(badNumbers), ...words.filter((text) => text.trim() !== '')],
  // What cannot be seen is left out, and the rest may well be a host.
  host: words.filter((text) => /[ <>'"/%|(]/.test(text)),
  address: words.filter((text) => text.trim() !== ''),
  anything: [],
  search: [],
};

/** Fails the test as soon as a text has run. */
function expectNothingRuns(page: Page): void {
  page.on('dialog', (dialog) => {
    throw new Error(`A text has run: ${dialog.message()}`);
  });
}

async function expectRefused({ input, planted }: AnyField, held: string): Promise<void> {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/\S/);
  await expect(input).toHaveValue(held);
  await expect(planted).toHaveCount(0);
}

/** What is said of a file, its name first; a mark stands there for what would turn the line. */
const startingWith = ({ name }: BadFile) =>
  new RegExp(`^${name.replace(/[\u202A-\u202E]/g, '\uFFFD').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:is|could)`);

/** Opens the field, enters each of these texts, and expects each to be refused there. */
async function tryTexts(any: AnyField, texts: readonly string[]): Promise<void> {
  expectNothingRuns(any.page);
  await any.open(pinnedNow);
  for (const text of texts) await test.step(text.slice(0, 60), async () => expectRefused(any, await any.enter(text)));
}

/** Chooses each of these files, and expects each to be refused by its name, and what was typed to stay. */
async function tryFiles(any: AnyField, files: readonly BadFile[]): Promise<void> {
  await any.input.fill('typed');
  for (const file of files) {
    await any.take(file);
    await expect(any.input).toHaveAccessibleDescription(startingWith(file));
    await expect(any.input).toHaveValue('typed');
  }
  await expect(any.planted).toHaveCount(0);
}

for (const name of sample) {
  const field: Field = fields[name];
  const some = wrong[field.takes].filter((_text, index) => index % 9 === 0);
  test(`${name}: what does not belong there is refused at the field, and stays there`, async ({ page }) => {
    const any = new AnyField(page, field);
    await tryTexts(any, some);
    if (field.browse !== undefined) await tryFiles(any, someBadFiles);
  });
}

for (const name of names) {
  const field: Field = fields[name];

  if (wrong[field.takes].length > 0) {
    test(`${name}: all that does not belong there is refused @full`, ({ page }) => {
      test.slow();
      return tryTexts(new AnyField(page, field), wrong[field.takes]);
    });
  }

  if (field.takes === 'search') {
    test(`${name}: whatever is sought, the page goes on @full`, async ({ page }) => {
      expectNothingRuns(page);
      const any = new AnyField(page, field);
      await any.open(pinnedNow);
      for (const text of [...words, ...Object.values(badNumbers), longTexts['one long line'](100_000)]) {
        await any.input.fill(text);
        await expect(any.planted).toHaveCount(0);
      }
      await any.input.fill('');
      // What it has found closes.
      await any.input.blur();
    });
  }

  if (field.browse !== undefined) {
    const tag = name === sampleOfFiles ? '' : ' @full';
    test(`${name}: a file that holds no code is refused by its name, and what was typed stays${tag}`, async ({
      page,
    }) => {
      expectNothingRuns(page);
      const any = new AnyField(page, field);
      await any.open(pinnedNow);
      await tryFiles(any, tag === '' ? someBadFiles : Object.values(badFiles));
    });
  }
}

test('a name that is markup, turns its line and floods it is shown as a text, and takes no more than its place', async ({
  page,
}) => {
  expectNothingRuns(page);
  const any = new AnyField(page, fields['description of a token']);
  await any.open(pinnedNow);
  const portal = new PortalPage(page);
  const { 'an element that fails and runs': markup, 'a turned line': turned } = badTexts;
  const name = `${markup} ${badTexts['a flood of accents']} ${badTexts['letters from the right']} ${turned}`;
  await any.enter('x'.repeat(300));
  await expect(any.input).toHaveAccessibleDescription('Enter at most 255 characters.');
  await any.enter(`${name.slice(0, 250)}end`);
  await any.input.waitFor({ state: 'detached' });
  const row = portal.tokens.getByRole('row').filter({ hasText: markup });
  await expect(row.getByRole('cell').filter({ hasText: 'end' })).not.toContainText(/[\u200B\u202A-\u202E]/);
  await expect(any.planted).toHaveCount(0);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page);
    expect(await cutOff(page)).toEqual([]);
  }
});
