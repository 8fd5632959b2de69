import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { keptByPage } from '#e2e/kept-by-page.ts';

test.use({ scenario: 'evaluation' });

test('a token reaches no address, no storage of the page and no activity, registered or refused', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { page } = licenses;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const good = (await simulator.cssm.createToken()).text;
  const used = (await simulator.cssm.createToken()).text;
  await simulator.cssm.revokeToken((await simulator.cssm.account()).tokens.find(({ text }) => text === used)?.id ?? '');

  await registerDialog.register(used);
  await simulator.advance('3 s');
  await expect(registerDialog.problem).toContainText('The registration was refused.');
  await registerDialog.attempt(good);
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');

  const kept = await keptByPage(page);
  for (const secret of [good, used]) {
    // Twenty characters from the middle: the beginning is the same for tokens made in the same moment.
    const part = secret.slice(20, 40);
    expect(kept).not.toContain(part);
    expect(asked.join('\n')).not.toContain(part);
  }
});
