import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const subscription = { at: paths.subscription(), product: 'cyber-vision' } as const;
const mode = { at: paths.mode(), product: 'cyber-vision' } as const;

/** Software Subscription Licensing and Configure License mode (screens.md §3.8, §3.9). */
export const settingsViews = defineViews('settings-dialogs', {
  subscription: {
    ...subscription,
    world: 'evaluation',
    description: 'The choice between Essentials and Advantage, and what each includes.',
  },
  'subscription-step-down': {
    ...subscription,
    world: 'out-of-compliance',
    description: 'Essentials is chosen while Snort IDS is in use, and the dialog says what will be lost.',
    play: 'Chooses Essentials.',
  },
  mode: {
    ...mode,
    world: 'evaluation-gateway',
    description: 'The license mode before utility mode is switched on, with the customer’s fields.',
  },
  'mode-switched-on': {
    ...mode,
    world: 'evaluation-gateway',
    description: 'Utility mode is switched on and the customer is named, before it is activated.',
    play: 'Switches Utility mode on and fills in the seven fields of the customer.',
  },
  'mode-needs-gateway': {
    ...mode,
    world: 'evaluation',
    description: 'Without a Transport Gateway utility mode cannot be activated; the dialog says why and where to go.',
  },
  'mode-post-paid': {
    ...mode,
    world: 'evaluation-utility',
    description: 'The license mode while Post-paid is active, with the way back to Pre-paid.',
  },
});
