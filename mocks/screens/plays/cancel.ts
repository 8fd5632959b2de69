import { authorizationCode } from './codes.ts';
import type { PlayContext } from './play-context.ts';

/** Exchanges the portal's authorization code for a return code. */
async function exchange({ t, dialog, simulator }: PlayContext): Promise<void> {
  const cancelDialog = dialog(t('reservation:cancel.name'));
  await cancelDialog.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await cancelDialog.press(t('reservation:cancel.generate'));
  await cancelDialog.expectElement('textbox', t('reservation:returnCode'));
}

/** Plays of Cancel Reservation (screens.md §3.3): its second tab, and the return code of the first. */
export const cancelPlays = {
  'cancel-without-license': async ({ t, dialog }: PlayContext) => {
    const cancelDialog = dialog(t('reservation:cancel.name'));
    await cancelDialog.choose('tab', t('reservation:cancel.tabs.unlicensed'));
    await cancelDialog.expectElement('button', t('reservation:cancel.request'));
  },
  'cancel-return-code': exchange,
  'cancel-leave-unsaved': async (context: PlayContext) => {
    const { t, dialog } = context;
    await exchange(context);
    await dialog(t('reservation:cancel.name')).press(t('common:finish'));
    await dialog(t('reservation:asks.finish.title')).expectElement('button', t('reservation:asks.stay'));
  },
};
