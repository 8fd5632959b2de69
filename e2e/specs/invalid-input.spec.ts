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

// The console guard runs all the time (console-guard.ts): no error, no policy violation, no request to another origin.
// mocks/http/invalid-input.test.ts checks the responses of the backend to the same texts.

demoOnly('links');
// The product rejects an invalid code with 422.
test.use({ statuses: [422] });

type FieldName = keyof typeof fields;
const names = Object.keys(fields) as readonly FieldName[];

/** The field that the quick test tries with some of the texts and files; the full test tries all fields with all. */
const sample: FieldName = 'authorization code';

const messages = Object.values(invalidTexts);
/** The invalid texts for each kind of field. Some fields accept white space alone as empty. */
const wrong: Readonly<Record<FieldContent, readonly string[]>> = {
  token: [...messages, ...Object.values(invalidNumbers), ...Object.values(invalidXml)],
  code: [...messages, ...Object.values(invalidNumbers), ...Object.values(invalidXml)],
  number: [...Object.values(invalidNumbers), ...messages.filter((text) => text.trim() !== '')],
  // Invisible characters are stripped, and the remaining text may be a valid host.
  host: messages.filter((text) => /[ <>'"/%|(]/.test(text)),
  address: messages.filter((text) => text.trim() !== ''),
  anything: [],
  search: [],
};

/** Fails the test if a script in a text runs. */
function expectNothingRuns(page: Page): void {
  page.on('dialog', (dialog) => {
    throw new Error(`A script in a text ran: ${dialog.message()}`);
  });
}

async function expectRefused({ input, injected }: FormFieldPage, value: string): Promise<void> {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/\S/);
  await expect(input).toHaveValue(value);
  await expect(injected).toHaveCount(0);
}

/**
 * Matches the error message for a file, which starts with its name; characters that change the text direction are shown
 * as a replacement character.
 */
const startingWith = ({ name }: InvalidFile) =>
  new RegExp(`^${name.replace(/[\u202A-\u202E]/g, '\uFFFD').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:is|could)`);

/** Opens the field, enters each text and expects the field to reject and keep it. */
async function tryTexts(fieldPage: FormFieldPage, texts: readonly string[]): Promise<void> {
  expectNothingRuns(fieldPage.page);
  await fieldPage.open(pinnedNow);
  for (const text of texts)
    await test.step(text.slice(0, 60), async () => expectRefused(fieldPage, await fieldPage.enter(text)));
}

/** Chooses each file and expects the field to reject it by name and to keep the typed text. */
async function tryFiles(fieldPage: FormFieldPage, files: readonly InvalidFile[]): Promise<void> {
  await fieldPage.input.fill('typed');
  for (const file of files) {
    await fieldPage.chooseFile(file);
    await expect(fieldPage.input).toHaveAccessibleDescription(startingWith(file));
    await expect(fieldPage.input).toHaveValue('typed');
  }
  await expect(fieldPage.injected).toHaveCount(0);
}

test(`${sample}: the field rejects and keeps invalid texts and files of each kind`, async ({ page }) => {
  const fieldPage = new FormFieldPage(page, fields[sample]);
  await tryTexts(
    fieldPage,
    wrong[fields[sample].content].filter((_text, index) => index % 9 === 0),
  );
  await tryFiles(fieldPage, sampleInvalidFiles);
});

for (const name of names) {
  const field: FormField = fields[name];

  if (wrong[field.content].length > 0) {
    test(`${name}: the field rejects every invalid text @full`, ({ page }) => {
      test.slow();
      return tryTexts(new FormFieldPage(page, field), wrong[field.content]);
    });
  }

  if (field.content === 'search') {
    test(`${name}: the page works with every search text @full`, async ({ page }) => {
      expectNothingRuns(page);
      const fieldPage = new FormFieldPage(page, field);
      await fieldPage.open(pinnedNow);
      for (const text of [...messages, ...Object.values(invalidNumbers), longTexts['one long line'](100_000)]) {
        await fieldPage.input.fill(text);
        await expect(fieldPage.injected).toHaveCount(0);
      }
      await fieldPage.input.fill('');
      // Closes the list of results.
      await fieldPage.input.blur();
    });
  }

  if (field.browseLabel !== undefined) {
    test(`${name}: rejects a file without a code and keeps the typed text @full`, async ({ page }) => {
      expectNothingRuns(page);
      const fieldPage = new FormFieldPage(page, field);
      await fieldPage.open(pinnedNow);
      await tryFiles(fieldPage, Object.values(invalidFiles));
    });
  }
}

test('a name with markup and combining marks is shown as text and does not overflow', async ({ page }) => {
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
