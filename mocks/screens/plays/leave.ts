import type { PlayContext } from './play-context.ts';

/** Answers the question of a renewal with Yes, and waits for its result. */
async function renew({ t, dialog }: PlayContext, kind: 'authorization' | 'registration'): Promise<void> {
  const renewal = dialog(t(`registration:renew.${kind}.title`));
  await renewal.press(t('common:yes'));
  await renewal.expectElement('button', t('common:close'));
}

/** Confirm Deregistration, Renew Authorization and Renew Registration (screens.md §3.6, §3.10): what comes of them. */
export const leavePlays = {
  'deregistered-unreachable': async ({ t, page, dialog }: PlayContext) => {
    await dialog(t('registration:deregister.title')).press(t('registration:deregister.submit'));
    await page.expectText(t('licenses:notice.leftBehind'));
  },
  'renew-succeeded': (context: PlayContext) => renew(context, 'authorization'),
  'renew-failed': (context: PlayContext) => renew(context, 'registration'),
};
