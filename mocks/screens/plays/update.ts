import { authorizationCode } from './codes.ts';
import type { Stage } from './stage.ts';

/** Pastes the code the portal lets be downloaded now, and waits until the product has said this of it. */
async function enterNewest({ t, dialog, simulator }: Stage, verdict: string): Promise<void> {
  const updating = dialog(t('reservation:update'));
  await updating.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await updating.says(verdict);
}

/** Update Reservation (screens.md §3.4): what a code changes, and what is asked before its answer is left. */
export const updatePlays = {
  'update-difference': (stage: Stage) => enterNewest(stage, stage.t('reservation:preview.changes')),
  'update-superseded': (stage: Stage) => enterNewest(stage, stage.t('problems:codes.code-already-installed.cause')),
  'update-leave-unsaved': async ({ t, dialog }: Stage) => {
    await dialog(t('reservation:update')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).shows('button', t('reservation:asks.stay'));
  },
  'view-confirmation-code': async ({ t, page, dialog }: Stage) => {
    await page.press(t('licenses:viewConfirmationCode'));
    await dialog(t('reservation:update')).shows('textbox', t('reservation:confirmationCode'));
  },
};
