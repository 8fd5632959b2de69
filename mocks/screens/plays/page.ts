import type { Stage } from './stage.ts';

async function openActions({ t, page }: Stage): Promise<void> {
  await page.press(t('licenses:actions'));
  await page.shows('menu', t('licenses:actions'));
}

/** From now on the product answers everything so, and Refresh asks it at once. */
async function failAndRefresh({ t, page, simulator }: Stage, status: 401 | 503): Promise<void> {
  await page.shows('button', t('licenses:refresh'));
  await simulator.line.fail('*', { kind: 'status', status });
  await page.press(t('licenses:refresh'));
}

/** The page itself, without a dialog. */
export const pagePlays = {
  'actions-menu': openActions,
  'actions-read-only': openActions,
  'error-details': ({ t, page }: Stage) => page.unfold(t('common:rawAnswer')),
  'session-ended': async (stage: Stage) => {
    await failAndRefresh(stage, 401);
    await stage.page.says(stage.t('frame:sessionEnded'));
  },
  'api-down': ({ t, page }: Stage) => page.says(t('problems:codes.network.cause')),
  'api-incomprehensible': ({ t, page }: Stage) => page.says(t('problems:codes.malformed-answer.cause')),
  'api-stale': async (stage: Stage) => {
    await failAndRefresh(stage, 503);
    await stage.page.says(stage.t('problems:codes.service-unavailable.cause'));
  },
};
