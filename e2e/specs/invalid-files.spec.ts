import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { sampleInvalidFiles } from '#e2e/invalid-input.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';

demoOnly('lab');
test.use({ scenario: 'registered' });

/** Valid JSON that is not an exported world. */
const invalidSnapshots = {
  'a list in a hundred thousand others': '['.repeat(100_000) + ']'.repeat(100_000),
  'an object in ten thousand others': `${'{"format":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a name of every object': '{"__proto__":{"format":5},"constructor":{}}',
  'a format of another kind': '{"format":{"toString":"<img src=x onerror=alert(1)>"}}',
  'a world without its parts': '{"format":5,"world":{},"instances":[],"events":[],"activity":[]}',
} as const;

test('an imported file without a world is refused by name and changes nothing @full', async ({ licenses, page }) => {
  const lab = new LabDrawer(page);
  await lab.open('World');
  const files = [
    ...sampleInvalidFiles.map(({ name, bytes }) => ({ name, buffer: Buffer.from(bytes()) })),
    ...Object.entries(invalidSnapshots).map(([name, text]) => ({ name, buffer: Buffer.from(text) })),
  ];
  for (const { name, buffer } of files) {
    await lab.import({ name, mimeType: 'application/json', buffer });
    const displayedText = name.replace(/[\u202A-\u202E]/g, '\uFFFD');
    await expect(lab.drawer.getByRole('alert').filter({ hasText: displayedText })).toContainText(
      'Nothing was changed.',
    );
  }
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});
