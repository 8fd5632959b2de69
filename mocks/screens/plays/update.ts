import { authorizationCode } from './codes.ts';
import type { PlayContext } from './play-context.ts';

/** Pastes the newest authorization code of the portal and waits for the expected message. */
async function enterNewest({ t, dialog, simulator }: PlayContext, expectedText: string): Promise<void> {
  const updateDialog = dialog(t('reservation:update'));
  await updateDialog.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await updateDialog.expectText(expectedText);
}

/**
 * Plays of Update Reservation (screens.md §3.4): the changes by a code, and the confirmation before leaving an unsaved
 * code.
 */
export const updatePlays = {
  'update-difference': (context: PlayContext) => enterNewest(context, context.t('reservation:preview.changes')),
  'update-superseded': (context: PlayContext) =>
    enterNewest(context, context.t('problems:codes.code-already-installed.cause')),
  'update-leave-unsaved': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:update')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).expectElement('button', t('reservation:asks.stay'));
  },
  'view-confirmation-code': async ({ t, page, dialog }: PlayContext) => {
    await page.press(t('licenses:viewConfirmationCode'));
    await dialog(t('reservation:update')).expectElement('textbox', t('reservation:confirmationCode'));
  },
};
