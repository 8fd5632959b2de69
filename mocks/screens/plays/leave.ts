import type { Stage } from './stage.ts';

/** Answers the question of a renewal with Yes, and waits for its result. */
async function renew({ t, dialog }: Stage, kind: 'authorization' | 'registration'): Promise<void> {
  const renewal = dialog(t(`registration:renew.${kind}.title`));
  await renewal.press(t('common:yes'));
  await renewal.shows('button', t('common:close'));
}

/** Confirm Deregistration, Renew Authorization and Renew Registration (screens.md §3.6, §3.10): what comes of them. */
export const leavePlays = {
  'deregistered-unreachable': async ({ t, page, dialog }: Stage) => {
    await dialog(t('registration:deregister.title')).press(t('registration:deregister.submit'));
    await page.says(t('licenses:notice.leftBehind'));
  },
  'renew-succeeded': (stage: Stage) => renew(stage, 'authorization'),
  'renew-failed': (stage: Stage) => renew(stage, 'registration'),
};
