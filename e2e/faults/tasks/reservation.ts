import { type BrowserTask, type BrowserTaskContext, goBack, waitForClosedDialog } from '#e2e/faults/task.ts';
import { CancelDialog, ReserveWizard } from '#e2e/pages/reservation-wizard.ts';

const dialogTask = { alertContainer: ({ dialog }: BrowserTaskContext) => dialog, leave: goBack } as const;

const waitForRegistration =
  (registration: string) =>
  async (context: BrowserTaskContext): Promise<void> => {
    await waitForClosedDialog(context);
    await context.licenses.value('Registration Status').filter({ hasText: registration }).waitFor();
  };

/** Opens Continue Reservation, enters the portal's code and waits for its preview. */
async function enterCode(context: BrowserTaskContext): Promise<ReserveWizard> {
  const wizard = new ReserveWizard(context.page);
  await context.pageButton('Continue Reservation').click();
  await wizard.authorizationCode.fill(await context.codes.authorization());
  await wizard.grants.waitFor();
  return wizard;
}

/** The operations from the request code to the installed authorization, and those that cancel the reservation. */
export const reservationTasks = {
  requestReservation: {
    ...dialogTask,
    scenario: 'evaluation',
    prepare: async (context) => {
      const wizard = new ReserveWizard(context.page);
      await context.pageButton('Register').click();
      await wizard.dialog.getByRole('link', { name: 'start here' }).click();
      await wizard.confirm.waitFor();
    },
    perform: ({ page }) => new ReserveWizard(page).confirm.click(),
    waitForSuccess: ({ page }) => new ReserveWizard(page).requestCode.waitFor(),
    effects: ['reservation-requested'],
  },
  cancelReservation: {
    ...dialogTask,
    scenario: 'reservation-pending',
    prepare: async (context) => {
      await context.pageButton('Cancel Reservation').click();
      await new CancelDialog(context.page).unlicensed.click();
    },
    perform: (context) => context.dialogButton('Cancel Reservation Request').click(),
    waitForSuccess: waitForRegistration('Unregistered'),
    effects: ['reservation-cancelled'],
  },
  returnAuthorization: {
    ...dialogTask,
    scenario: 'reservation-authorized',
    prepare: async (context) => {
      await context.pageButton('Cancel Reservation').click();
      await new CancelDialog(context.page).authorizationCode.fill(await context.codes.authorization());
    },
    perform: (context) => context.dialogButton('Generate Return Code').click(),
    waitForSuccess: ({ page }) => new CancelDialog(page).returnCode.waitFor(),
    effects: ['authorization-returned'],
  },
  checkAuthorization: {
    ...dialogTask,
    scenario: 'reservation-authorized',
    prepare: async (context) => {
      await enterCode(context);
    },
    // Entering the same code again sends the check again.
    perform: async ({ page }) => {
      const { authorizationCode } = new ReserveWizard(page);
      const code = await authorizationCode.inputValue();
      await authorizationCode.fill('');
      await authorizationCode.fill(code);
    },
    // While the preview is missing, this button requests it again and installs nothing.
    retry: (context) => context.dialogButton('Install Authorization Code/File').click(),
    waitForSuccess: ({ page }) => new ReserveWizard(page).grants.waitFor(),
    effects: [],
  },
  installAuthorization: {
    ...dialogTask,
    scenario: 'reservation-authorized',
    prepare: async (context) => {
      await enterCode(context);
    },
    perform: (context) => context.dialogButton('Install Authorization Code/File').click(),
    waitForSuccess: waitForRegistration('Registered - License Reservation'),
    effects: ['reservation-installed'],
  },
} satisfies Partial<Record<string, BrowserTask>>;
