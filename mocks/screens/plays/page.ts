import type { PlayContext } from './play-context.ts';

async function openActions({ t, page }: PlayContext): Promise<void> {
  await page.press(t('licenses:actions'));
  await page.expectElement('menu', t('licenses:actions'));
}

/** Makes every request fail with this status and presses Refresh. */
async function failAndRefresh({ t, page, simulator }: PlayContext, status: 401 | 503): Promise<void> {
  await page.expectElement('button', t('licenses:refresh'));
  await simulator.line.fail('*', { kind: 'status', status });
  await page.press(t('licenses:refresh'));
}

/** Plays of the page without a dialog. */
export const pagePlays = {
  'actions-menu': openActions,
  'actions-read-only': openActions,
  'error-details': ({ t, page }: PlayContext) => page.expand(t('common:rawAnswer')),
  'session-ended': async (context: PlayContext) => {
    await failAndRefresh(context, 401);
    await context.page.expectText(context.t('frame:sessionEnded'));
  },
  'api-down': ({ t, page }: PlayContext) => page.expectText(t('problems:codes.network.cause')),
  'api-incomprehensible': ({ t, page }: PlayContext) => page.expectText(t('problems:codes.unknown-response.cause')),
  'api-stale': async (context: PlayContext) => {
    await failAndRefresh(context, 503);
    await context.page.expectText(context.t('problems:codes.service-unavailable.cause'));
  },
};
