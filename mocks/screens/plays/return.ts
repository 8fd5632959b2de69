import type { PlayContext } from './play-context.ts';

/** Play of Return Reserved Licenses (screens.md §3.5): the confirmation before leaving an unsaved code. */
export const returnPlays = {
  'return-leave-unsaved': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:return.name')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).expectElement('button', t('reservation:asks.stay'));
  },
};
