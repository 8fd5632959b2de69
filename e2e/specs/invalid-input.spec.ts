import { expect, type Page } from '@playwright/test';
import { textOverflow } from '#e2e/audits/overflow.ts';
import { waitForStable } from '#e2e/audits/wait-for-stable.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { type FieldContent, type FormField, fields } from '#e2e/fields.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import {
  type InvalidFile,
  invalidFiles,
  invalidNumbers,
  invalidTexts,
  invalidXml,
  longTexts,
  sampleInvalidFiles,
} from '#e2e/invalid-input.ts';
import { FormFieldPage } from '#e2e/pages/form-field.ts';
import { PortalInventoryPage } from '#e2e/pages/portal-page.ts';

// What a page must not do with a text is listened for all the while (console-guard.ts): no error, no broken policy, no request
// to elsewhere. What the backend says of the same texts by itself is in mocks/http/invalid-input.test.ts.

demoOnly('links');
// The product refuses a code that is none.
test.use({ statuses: [422] });

type FieldName = keyof typeof fields;
const names = Object.keys(fields) as readonly FieldName[];

/** One of a kind, which every test tries with some of the texts; the full one tries all fields with all of them. */
const sample: readonly FieldName[] = ['authorization code', 'number to reserve'];
/** Of what a file is chosen for in the portal, one is always tried; of the app it is the sample's. */
const sampleOfFiles: FieldName = 'request code';

const messages = Object.values(invalidTexts);
/** What does not belong into a field of each kind. White space alone is nothing, which some fields take. */
const wrong: Readonly<Record<FieldContent, readonly string[]>> = {
  token: [...messages, ...Object.values(invalidNumbers), ...Object.values(invalidXml)],
  code: [...messages, ...Object.values(invalidNumbers), ...Object.values(invalidXml)],
  number: [...Object.values(invalidNumbers), ...messages.filter((text) => text.trim() !== '')],
  // What cannot be seen is left out, and the rest may well be a host.
  host: messages.filter((text) => /[ <>'"/%|(]/.test(text)),
  address: messages.filter((text) => text.trim() !== ''),
  anything: [],
  search: [],
};

/** Fails the test as soon as a text has run. */
function expectNothingRuns(page: Page): void {
  page.on('dialog', (dialog) => {
    throw new Error(`A text has run: ${dialog.message()}`);
  });
}

async function expectRefused({ input, injected }: FormFieldPage, value: string): Promise<void> {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/\S/);
  await expect(input).toHaveValue(value);
  await expect(injected).toHaveCount(0);
}

/** What is said of a file, its name first; a mark stands there for what would turn the line. */
const startingWith = ({ name }: InvalidFile) =>
  new RegExp(`^${name.replace(/[\u202A-\u202E]/g, '\uFFFD').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:is|could)`);

/** Opens the field, enters each of these texts, and expects each to be refused there. */
async function tryTexts(fieldPage: FormFieldPage, texts: readonly string[]): Promise<void> {
  expectNothingRuns(fieldPage.page);
  await fieldPage.open(pinnedNow);
  for (const text of texts)
    await test.step(text.slice(0, 60), async () => expectRefused(fieldPage, await fieldPage.enter(text)));
}

/** Chooses each of these files, and expects each to be refused by its name, and what was typed to stay. */
async function tryFiles(fieldPage: FormFieldPage, files: readonly InvalidFile[]): Promise<void> {
  await fieldPage.input.fill('typed');
  for (const file of files) {
    await fieldPage.chooseFile(file);
    await expect(fieldPage.input).toHaveAccessibleDescription(startingWith(file));
    await expect(fieldPage.input).toHaveValue('typed');
  }
  await expect(fieldPage.injected).toHaveCount(0);
}

for (const name of sample) {
  const field: FormField = fields[name];
  const sampleTexts = wrong[field.content].filter((_text, index) => index % 9 === 0);
  test(`${name}: what does not belong there is refused at the field, and stays there`, async ({ page }) => {
    const fieldPage = new FormFieldPage(page, field);
    await tryTexts(fieldPage, sampleTexts);
    if (field.browseLabel !== undefined) await tryFiles(fieldPage, sampleInvalidFiles);
  });
}

for (const name of names) {
  const field: FormField = fields[name];

  if (wrong[field.content].length > 0) {
    test(`${name}: all that does not belong there is refused @full`, ({ page }) => {
      test.slow();
      return tryTexts(new FormFieldPage(page, field), wrong[field.content]);
    });
  }

  if (field.content === 'search') {
    test(`${name}: whatever is sought, the page goes on @full`, async ({ page }) => {
      expectNothingRuns(page);
      const fieldPage = new FormFieldPage(page, field);
      await fieldPage.open(pinnedNow);
      for (const text of [...messages, ...Object.values(invalidNumbers), longTexts['one long line'](100_000)]) {
        await fieldPage.input.fill(text);
        await expect(fieldPage.injected).toHaveCount(0);
      }
      await fieldPage.input.fill('');
      // What it has found closes.
      await fieldPage.input.blur();
    });
  }

  if (field.browseLabel !== undefined) {
    const tag = name === sampleOfFiles ? '' : ' @full';
    test(`${name}: a file that holds no code is refused by its name, and what was typed stays${tag}`, async ({
      page,
    }) => {
      expectNothingRuns(page);
      const fieldPage = new FormFieldPage(page, field);
      await fieldPage.open(pinnedNow);
      await tryFiles(fieldPage, tag === '' ? sampleInvalidFiles : Object.values(invalidFiles));
    });
  }
}

test('a name that is markup, turns its line and floods it is shown as a text, and takes no more than its place', async ({
  page,
}) => {
  expectNothingRuns(page);
  const fieldPage = new FormFieldPage(page, fields['description of a token']);
  await fieldPage.open(pinnedNow);
  const portal = new PortalInventoryPage(page);
  const { 'an element that fails and runs': markup, 'a turned line': turned } = invalidTexts;
  const name = `${markup} ${invalidTexts['a flood of accents']} ${invalidTexts['letters from the right']} ${turned}`;
  await fieldPage.enter('x'.repeat(300));
  await expect(fieldPage.input).toHaveAccessibleDescription('Enter at most 255 characters.');
  await fieldPage.enter(`${name.slice(0, 250)}end`);
  await fieldPage.input.waitFor({ state: 'detached' });
  const row = portal.tokens.getByRole('row').filter({ hasText: markup });
  await expect(row.getByRole('cell').filter({ hasText: 'end' })).not.toContainText(/[\u200B\u202A-\u202E]/);
  await expect(fieldPage.injected).toHaveCount(0);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await waitForStable(page);
    expect(await textOverflow(page)).toEqual([]);
  }
});
