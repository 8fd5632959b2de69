import type { PlayContext } from './play-context.ts';

/** Confirms a renewal and waits for its result. */
async function renew({ t, dialog }: PlayContext, kind: 'authorization' | 'registration'): Promise<void> {
  const renewal = dialog(t(`registration:renew.${kind}.title`));
  await renewal.press(t('common:yes'));
  await renewal.expectElement('button', t('common:close'));
}

/**
 * Plays of Confirm Deregistration, Renew Authorization and Renew Registration (screens.md §3.6, §3.10): their results.
 */
export const leavePlays = {
  'deregistered-unreachable': async ({ t, page, dialog }: PlayContext) => {
    await dialog(t('registration:deregister.title')).press(t('registration:deregister.submit'));
    await page.expectText(t('licenses:notice.leftBehind'));
  },
  'renew-succeeded': (context: PlayContext) => renew(context, 'authorization'),
  'renew-failed': (context: PlayContext) => renew(context, 'registration'),
};
