import { byBack, type Errand, type Stage } from '#e2e/faults/errand.ts';

const nothingFirst = () => Promise.resolve();

/** What every dialog that shows something has in common: opening it asks. */
const dialogOf = {
  approach: nothingFirst,
  place: ({ dialog }: Stage) => dialog,
  leave: byBack,
  effects: [],
} as const;

/** A setting's dialog is ready once it may be saved. */
const mayBeSavedBy =
  (name: string) =>
  ({ dialog }: Stage): Promise<void> =>
    dialog.getByRole('button', { name, exact: true, disabled: false }).waitFor();

const shows =
  (code: string) =>
  ({ dialog }: Stage): Promise<void> =>
    dialog.getByRole('textbox', { name: code }).waitFor();

/** The dialogs that ask, when they are opened, for what they show. */
export const readingDialogs = {
  getTransport: {
    ...dialogOf,
    scenario: 'evaluation',
    ask: ({ page }) => page.getByRole('link', { name: 'View / Edit Transport Settings' }).click(),
    done: mayBeSavedBy('Ok'),
  },
  getSubscription: {
    ...dialogOf,
    scenario: 'evaluation',
    ask: ({ page }) => page.getByRole('link', { name: 'View / Edit Software Subscription Licensing' }).click(),
    done: mayBeSavedBy('Save'),
  },
  getMode: {
    ...dialogOf,
    scenario: 'evaluation-gateway',
    ask: ({ licenses }) => licenses.chooseAction('Change License mode'),
    done: mayBeSavedBy('Activate Post-paid Usage Subscription'),
  },
  getReservationRequest: {
    ...dialogOf,
    scenario: 'reservation-pending',
    ask: (stage) => stage.onPage('View Reservation Request Code').click(),
    done: shows('Reservation Request Code'),
  },
  getConfirmationCode: {
    ...dialogOf,
    scenario: 'update-unconfirmed',
    ask: (stage) => stage.onPage('View Confirmation Code').click(),
    done: shows('License Reservation Confirmation Code'),
  },
  getReturnCode: {
    ...dialogOf,
    scenario: 'return-unacknowledged',
    ask: (stage) => stage.onPage('View Return Code').click(),
    done: shows('Reservation Return Code'),
  },
} satisfies Partial<Record<string, Errand>>;
