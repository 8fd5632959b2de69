import { byBack, closed, type Errand, type Stage } from '#e2e/faults/errand.ts';
import { ModeDialog, SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

const inDialog = { place: ({ dialog }: Stage) => dialog, leave: byBack } as const;

async function typeProxy({ page }: Stage): Promise<void> {
  await page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  const transport = new TransportDialog(page);
  // What is set now arrives and would take the place of what is chosen before.
  await transport.dialog.getByRole('button', { name: 'Ok', disabled: false }).waitFor();
  await transport.chooseProxy('proxy.example.com', '3128');
}

/** What the product is told about itself. */
export const settings = {
  putTransport: {
    ...inDialog,
    scenario: 'evaluation',
    approach: typeProxy,
    ask: (stage) => stage.inDialog('Ok').click(),
    done: closed,
    effects: ['transport-changed'],
  },
  testConnection: {
    ...inDialog,
    scenario: 'evaluation',
    approach: typeProxy,
    ask: (stage) => stage.inDialog('Test connection').click(),
    done: ({ page }) => new TransportDialog(page).verdict.waitFor(),
    effects: [],
  },
  putSubscription: {
    ...inDialog,
    scenario: 'evaluation',
    approach: async ({ page }) => {
      await page.getByRole('link', { name: 'View / Edit Software Subscription Licensing' }).click();
      const subscription = new SubscriptionDialog(page);
      await subscription.dialog.getByRole('button', { name: 'Save', disabled: false }).waitFor();
      await subscription.essentials.check();
    },
    ask: (stage) => stage.inDialog('Save').click(),
    done: closed,
    effects: ['tier-changed'],
  },
  putMode: {
    ...inDialog,
    scenario: 'evaluation-gateway',
    approach: async (stage) => {
      await stage.licenses.chooseAction('Change License mode');
      const mode = new ModeDialog(stage.page);
      await mode.dialog.getByRole('button', { name: /^Activate/, disabled: false }).waitFor();
      await mode.utility.check();
      await mode.field('Customer name').fill('Plant & Sons');
    },
    ask: (stage) => stage.inDialog('Activate Post-paid Usage Subscription').click(),
    done: closed,
    effects: ['mode-changed'],
  },
} satisfies Partial<Record<string, Errand>>;
