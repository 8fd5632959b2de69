import type { PlayContext } from './play-context.ts';

/** Customer of the scenarios in which post-paid is active already. */
const customer = {
  id: '20045',
  name: 'Example Water Works',
  street: '1 Reservoir Road',
  city: 'Springfield',
  state: 'Oregon',
  country: 'United States',
  postalCode: '97477',
} as const;

/** Plays of Software Subscription Licensing and Configure License mode, before saving (screens.md §3.8, §3.9). */
export const settingsPlays = {
  'subscription-step-down': async ({ t, dialog }: PlayContext) => {
    const subscription = dialog(t('settings:subscription.title'));
    await subscription.choose('radio', t('settings:subscription.essentials'));
    await subscription.expectText(t('settings:subscription.stepDown'));
  },
  'mode-switched-on': async ({ t, dialog }: PlayContext) => {
    const mode = dialog(t('settings:mode.title'));
    await mode.choose('switch', t('settings:mode.utility'));
    for (const [field, text] of Object.entries(customer)) {
      await mode.paste(t(`settings:mode.fields.${field as keyof typeof customer}`), text);
    }
  },
};
