import { byBack, byBackTwice, closed, type Errand, type Stage } from '#e2e/faults/errand.ts';
import { CancelDialog, ReserveWizard } from '#e2e/pages/reservation-wizard.ts';

const inDialog = { place: ({ dialog }: Stage) => dialog, leave: byBack } as const;

const becomes =
  (registration: string) =>
  async (stage: Stage): Promise<void> => {
    await closed(stage);
    await stage.licenses.value('Registration Status').filter({ hasText: registration }).waitFor();
  };

/** Continue Reservation with the portal's code entered and read. */
async function enterCode(stage: Stage): Promise<ReserveWizard> {
  const wizard = new ReserveWizard(stage.page);
  await stage.onPage('Continue Reservation').click();
  await wizard.authorizationCode.fill(await stage.codes.authorization());
  await wizard.grants.waitFor();
  return wizard;
}

/** From the request code to the installed authorization, or to where it is given up before. */
export const reserving = {
  requestReservation: {
    ...inDialog,
    scenario: 'evaluation',
    approach: async (stage) => {
      const wizard = new ReserveWizard(stage.page);
      await stage.onPage('Register').click();
      await wizard.dialog.getByRole('link', { name: 'start here' }).click();
      await wizard.confirm.click();
    },
    ask: (stage) => stage.inDialog('Generate Reservation Request Code').click(),
    done: ({ page }) => new ReserveWizard(page).requestCode.waitFor(),
    leave: byBackTwice,
    effects: ['reservation-requested'],
  },
  cancelReservation: {
    ...inDialog,
    scenario: 'reservation-pending',
    approach: async (stage) => {
      await stage.onPage('Cancel Reservation').click();
      await new CancelDialog(stage.page).unlicensed.click();
    },
    ask: (stage) => stage.inDialog('Cancel Reservation Request').click(),
    done: becomes('Unregistered'),
    effects: ['reservation-cancelled'],
  },
  returnAuthorization: {
    ...inDialog,
    scenario: 'reservation-authorized',
    approach: async (stage) => {
      await stage.onPage('Cancel Reservation').click();
      await new CancelDialog(stage.page).authorizationCode.fill(await stage.codes.authorization());
    },
    ask: (stage) => stage.inDialog('Generate Return Code').click(),
    done: ({ page }) => new CancelDialog(page).returnCode.waitFor(),
    effects: ['authorization-returned'],
  },
  checkAuthorization: {
    ...inDialog,
    scenario: 'reservation-authorized',
    approach: async (stage) => {
      await enterCode(stage);
    },
    // White space around it leaves the code the same. It is looked at again when it is entered again.
    ask: async ({ page }) => {
      const { authorizationCode } = new ReserveWizard(page);
      const code = await authorizationCode.inputValue();
      await authorizationCode.fill('');
      await authorizationCode.fill(code);
    },
    // As long as it is not known what the code grants, this asks again and installs nothing.
    again: (stage) => stage.inDialog('Install Authorization Code/File').click(),
    done: ({ page }) => new ReserveWizard(page).grants.waitFor(),
    effects: [],
  },
  installAuthorization: {
    ...inDialog,
    scenario: 'reservation-authorized',
    approach: async (stage) => {
      await enterCode(stage);
    },
    ask: (stage) => stage.inDialog('Install Authorization Code/File').click(),
    done: becomes('Registered - License Reservation'),
    effects: ['reservation-installed'],
  },
} satisfies Partial<Record<string, Errand>>;
