import { type BrowserTask, goBack, goBackTwice, goToSystem, waitForClosedDialog } from '#e2e/faults/task.ts';
import { ReturnWizard } from '#e2e/pages/reservation-wizard.ts';

/** The operations on confirmation and return codes. */
export const returnTasks = {
  acknowledgeConfirmation: {
    scenario: 'update-unconfirmed',
    prepare: async (context) => {
      await context.pageButton('Code Has Been Entered').click();
      await context.dialog.getByRole('textbox', { name: 'License Reservation Confirmation Code' }).waitFor();
    },
    perform: (context) => context.dialogButton('Code Has Been Entered').click(),
    alertContainer: ({ dialog }) => dialog,
    waitForSuccess: ({ licenses }) =>
      licenses.notice('Enter the confirmation code to finish the update').waitFor({ state: 'hidden' }),
    leave: goToSystem,
    effects: ['confirmation-acknowledged'],
  },
  returnReservation: {
    scenario: 'reserved',
    prepare: (context) => context.pageButton('Return Reserved Licenses').click(),
    perform: (context) => context.dialogButton('Generate Reservation Return Code').click(),
    alertContainer: ({ dialog }) => dialog,
    waitForSuccess: ({ page }) => new ReturnWizard(page).returnCode.waitFor(),
    leave: goBack,
    effects: ['reservation-returned'],
  },
  acknowledgeReturn: {
    scenario: 'return-unacknowledged',
    prepare: async (context) => {
      const wizard = new ReturnWizard(context.page);
      await context.pageButton('View Return Code').click();
      // A saved code can be left without a confirmation question.
      await wizard.saveCode();
      await wizard.next.click();
      await wizard.finish.waitFor();
    },
    perform: (context) => context.dialogButton('Finish').click(),
    alertContainer: ({ dialog }) => dialog,
    waitForSuccess: waitForClosedDialog,
    leave: goBackTwice,
    effects: ['return-acknowledged'],
  },
} satisfies Partial<Record<string, BrowserTask>>;
