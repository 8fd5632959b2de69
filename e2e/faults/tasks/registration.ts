import { type BrowserTask, type BrowserTaskContext, goBack, waitForClosedDialog } from '#e2e/faults/task.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';

const dialogTask = { alertContainer: ({ dialog }: BrowserTaskContext) => dialog, leave: goBack } as const;

const waitForRegistration =
  (registration: string) =>
  async (context: BrowserTaskContext): Promise<void> => {
    await waitForClosedDialog(context);
    await context.licenses.value('Registration Status').filter({ hasText: registration }).waitFor();
  };

/** The commands for registration, renewal and deregistration. */
export const registration = {
  register: {
    ...dialogTask,
    scenario: 'evaluation',
    prepare: async ({ page, simulator }) => {
      const { text } = await simulator.cssm.createToken({ description: 'Plant', maximumUses: 1 });
      const register = new RegisterDialog(page);
      await register.open();
      await register.token.fill(text);
    },
    perform: (context) => context.dialogButton('Register').click(),
    // The product has accepted the request; the portal would respond after 3 s, but the simulator's clock is frozen.
    waitForSuccess: ({ licenses }) =>
      licenses.value('Registration Status').filter({ hasText: 'Registration Pending' }).waitFor(),
    effects: ['registration-requested'],
  },
  deregister: {
    ...dialogTask,
    scenario: 'registered',
    prepare: ({ licenses }) => licenses.chooseAction('Deregister'),
    perform: (context) => context.dialogButton('Deregister').click(),
    waitForSuccess: waitForRegistration('Unregistered'),
    effects: ['deregistered'],
  },
  renew: {
    ...dialogTask,
    scenario: 'registered',
    prepare: ({ licenses }) => licenses.chooseAction('Renew Authorization'),
    perform: (context) => context.dialogButton('Yes').click(),
    waitForSuccess: ({ dialog }) => dialog.getByRole('status').filter({ hasText: 'was renewed' }).waitFor(),
    effects: ['authorization-renewed'],
  },
} satisfies Partial<Record<string, BrowserTask>>;
