import { type BrowserTask, type BrowserTaskContext, goBack } from '#e2e/faults/task.ts';

const noPreparation = () => Promise.resolve();

/** Shared by the dialogs that request their content when they open. */
const dialogTask = {
  prepare: noPreparation,
  alertContainer: ({ dialog }: BrowserTaskContext) => dialog,
  leave: goBack,
  effects: [],
} as const;

/** Waits until the button is enabled: the dialog of a setting is then loaded. */
const waitForEnabledButton =
  (name: string) =>
  ({ dialog }: BrowserTaskContext): Promise<void> =>
    dialog.getByRole('button', { name, exact: true, disabled: false }).waitFor();

const waitForTextbox =
  (code: string) =>
  ({ dialog }: BrowserTaskContext): Promise<void> =>
    dialog.getByRole('textbox', { name: code }).waitFor();

/** The dialogs that request their content when they open. */
export const dialogTasks = {
  getTransport: {
    ...dialogTask,
    scenario: 'evaluation',
    perform: ({ page }) => page.getByRole('link', { name: 'View / Edit Transport Settings' }).click(),
    waitForSuccess: waitForEnabledButton('Test connection'),
  },
  getSubscription: {
    ...dialogTask,
    scenario: 'evaluation',
    perform: ({ page }) => page.getByRole('link', { name: 'View / Edit Software Subscription Licensing' }).click(),
    waitForSuccess: ({ dialog }) => dialog.getByRole('radio', { checked: true }).waitFor(),
  },
  getMode: {
    ...dialogTask,
    scenario: 'evaluation-gateway',
    perform: ({ licenses }) => licenses.chooseAction('Change License mode'),
    waitForSuccess: waitForEnabledButton('Activate Post-paid Usage Subscription'),
  },
  getReservationRequest: {
    ...dialogTask,
    scenario: 'reservation-pending',
    perform: (context) => context.pageButton('View Reservation Request Code').click(),
    waitForSuccess: waitForTextbox('Reservation Request Code'),
  },
  getConfirmationCode: {
    ...dialogTask,
    scenario: 'update-unconfirmed',
    perform: (context) => context.pageButton('View Confirmation Code').click(),
    waitForSuccess: waitForTextbox('License Reservation Confirmation Code'),
  },
  getReturnCode: {
    ...dialogTask,
    scenario: 'return-unacknowledged',
    perform: (context) => context.pageButton('View Return Code').click(),
    waitForSuccess: waitForTextbox('Reservation Return Code'),
  },
} satisfies Partial<Record<string, BrowserTask>>;
