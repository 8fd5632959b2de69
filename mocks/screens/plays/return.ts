import type { PlayContext } from './play-context.ts';

/** Return Reserved Licenses (screens.md §3.5): what is asked before its code is left. */
export const returnPlays = {
  'return-leave-unsaved': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:return.name')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).expectElement('button', t('reservation:asks.stay'));
  },
};
