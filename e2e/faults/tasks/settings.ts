import { type BrowserTask, type BrowserTaskContext, goBack, waitForClosedDialog } from '#e2e/faults/task.ts';
import { ModeDialog, SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

const dialogTask = { alertContainer: ({ dialog }: BrowserTaskContext) => dialog, leave: goBack } as const;

async function typeProxy({ page }: BrowserTaskContext): Promise<void> {
  await page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  const transport = new TransportDialog(page);
  // Waits for the current setting, which would otherwise replace the typed values when it arrives.
  await transport.dialog.getByRole('button', { name: 'Test connection', disabled: false }).waitFor();
  await transport.chooseProxy('proxy.example.com', '3128');
}

/** The operations that save or test settings. */
export const settings = {
  putTransport: {
    ...dialogTask,
    scenario: 'evaluation',
    prepare: typeProxy,
    perform: (context) => context.dialogButton('Ok').click(),
    waitForSuccess: waitForClosedDialog,
    effects: ['transport-changed'],
  },
  testConnection: {
    ...dialogTask,
    scenario: 'evaluation',
    prepare: typeProxy,
    perform: (context) => context.dialogButton('Test connection').click(),
    waitForSuccess: ({ page }) => new TransportDialog(page).verdict.waitFor(),
    effects: [],
  },
  putSubscription: {
    ...dialogTask,
    scenario: 'evaluation',
    prepare: async ({ page }) => {
      await page.getByRole('link', { name: 'View / Edit Software Subscription Licensing' }).click();
      const subscription = new SubscriptionDialog(page);
      await subscription.advantage.and(subscription.page.locator(':checked')).waitFor();
      await subscription.essentials.check();
    },
    perform: (context) => context.dialogButton('Save').click(),
    waitForSuccess: waitForClosedDialog,
    effects: ['tier-changed'],
  },
  putMode: {
    ...dialogTask,
    scenario: 'evaluation-gateway',
    prepare: async (context) => {
      await context.licenses.chooseAction('Change License mode');
      const mode = new ModeDialog(context.page);
      await mode.dialog.getByRole('button', { name: /^Activate/, disabled: false }).waitFor();
      await mode.utility.check();
      await mode.field('Customer name').fill('Plant & Sons');
    },
    perform: (context) => context.dialogButton('Activate Post-paid Usage Subscription').click(),
    waitForSuccess: waitForClosedDialog,
    effects: ['mode-changed'],
  },
} satisfies Partial<Record<string, BrowserTask>>;
