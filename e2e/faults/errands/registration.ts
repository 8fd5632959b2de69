import { byBack, closed, type Errand, type Stage } from '#e2e/faults/errand.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';

const inDialog = { place: ({ dialog }: Stage) => dialog, leave: byBack } as const;

const becomes =
  (registration: string) =>
  async (stage: Stage): Promise<void> => {
    await closed(stage);
    await stage.licenses.value('Registration Status').filter({ hasText: registration }).waitFor();
  };

/** Registering, renewing, deregistering. */
export const registration = {
  register: {
    ...inDialog,
    scenario: 'evaluation',
    approach: async ({ page, simulator }) => {
      const { text } = await simulator.cssm.createToken({ description: 'Plant', maximumUses: 1 });
      const register = new RegisterDialog(page);
      await register.open();
      await register.token.fill(text);
    },
    ask: (stage) => stage.inDialog('Register').click(),
    // It has been taken on; the portal's answer takes three seconds of a time that stands still.
    done: ({ licenses }) => licenses.value('Registration Status').filter({ hasText: 'Registration Pending' }).waitFor(),
    effects: ['registration-requested'],
  },
  deregister: {
    ...inDialog,
    scenario: 'registered',
    approach: ({ licenses }) => licenses.chooseAction('Deregister'),
    ask: (stage) => stage.inDialog('Deregister').click(),
    done: becomes('Unregistered'),
    effects: ['deregistered'],
  },
  renew: {
    ...inDialog,
    scenario: 'registered',
    approach: ({ licenses }) => licenses.chooseAction('Renew Authorization'),
    ask: (stage) => stage.inDialog('Yes').click(),
    done: ({ dialog }) => dialog.getByRole('status').filter({ hasText: 'was renewed' }).waitFor(),
    effects: ['authorization-renewed'],
  },
} satisfies Partial<Record<string, Errand>>;
