import { authorizationCode } from './codes.ts';
import type { Stage } from './stage.ts';

/** Exchanges the portal's authorization code for a return code. */
async function exchange({ t, dialog, simulator }: Stage): Promise<void> {
  const cancelling = dialog(t('reservation:cancel.name'));
  await cancelling.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await cancelling.press(t('reservation:cancel.generate'));
  await cancelling.shows('textbox', t('reservation:returnCode'));
}

/** Cancel Reservation (screens.md §3.3): its second tab, and the return code that the first leads to. */
export const cancelPlays = {
  'cancel-without-license': async ({ t, dialog }: Stage) => {
    const cancelling = dialog(t('reservation:cancel.name'));
    await cancelling.choose('tab', t('reservation:cancel.tabs.unlicensed'));
    await cancelling.shows('button', t('reservation:cancel.request'));
  },
  'cancel-return-code': exchange,
  'cancel-leave-unsaved': async (stage: Stage) => {
    const { t, dialog } = stage;
    await exchange(stage);
    await dialog(t('reservation:cancel.name')).press(t('common:finish'));
    await dialog(t('reservation:asks.finish.title')).shows('button', t('reservation:asks.stay'));
  },
};
