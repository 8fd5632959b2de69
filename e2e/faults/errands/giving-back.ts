import { byBack, byBackTwice, closed, type Errand, toSystem } from '#e2e/faults/errand.ts';
import { ReturnWizard } from '#e2e/pages/reservation-wizard.ts';

/** What is done with the codes that the product makes, until the portal has them. */
export const givingBack = {
  acknowledgeConfirmation: {
    scenario: 'update-unconfirmed',
    approach: async () => undefined,
    ask: (stage) => stage.onPage('Code Has Been Entered').click(),
    place: ({ licenses }) => licenses.notice('You have updated the license reservation'),
    done: ({ licenses }) => licenses.notice('You have updated the license reservation').waitFor({ state: 'hidden' }),
    leave: toSystem,
    effects: ['confirmation-acknowledged'],
  },
  returnReservation: {
    scenario: 'reserved',
    approach: (stage) => stage.onPage('Return Reserved Licenses').click(),
    ask: (stage) => stage.inDialog('Generate Reservation Return Code').click(),
    place: ({ dialog }) => dialog,
    done: ({ page }) => new ReturnWizard(page).returnCode.waitFor(),
    leave: byBack,
    effects: ['reservation-returned'],
  },
  acknowledgeReturn: {
    scenario: 'return-unacknowledged',
    approach: async (stage) => {
      const wizard = new ReturnWizard(stage.page);
      await stage.onPage('View Return Code').click();
      // Taken away, it is not asked whether it may be given up.
      await wizard.saveCode();
      await wizard.next.click();
      await wizard.finish.waitFor();
    },
    ask: (stage) => stage.inDialog('Finish').click(),
    place: ({ dialog }) => dialog,
    done: closed,
    leave: byBackTwice,
    effects: ['return-acknowledged'],
  },
} satisfies Partial<Record<string, Errand>>;
