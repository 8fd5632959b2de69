import type { ActiveSummary, Summary } from '#src/contract/summary.ts';
import type { LoadTask } from './administrator.ts';
import { portalTasks, settingsTasks } from './minor-tasks.ts';

const registerTask: LoadTask = async (administrator) => {
  const token = await administrator.browser.control('cssm.createToken', {
    description: administrator.name,
    maximumUses: 1,
  });
  if (!token) return;
  await administrator.pause();
  await administrator.execute('register', { token: token.text, force: true });
};

/** Requests a code, enters it in the portal, checks the authorization code and installs it. */
const reserve: LoadTask = (administrator) =>
  administrator.withTransferLock(async () => {
    const request = await administrator.browser.request('getReservationRequest');
    if (!request) return;
    const requestCode = request.body.code;
    if (!(await administrator.browser.control('cssm.readRequest', { requestCode }))) return;
    await administrator.pause();
    const choice = { kind: 'specific', quantities: administrator.targetQuantities() } as const;
    const reserved = await administrator.browser.control('cssm.reserve', { requestCode, choice });
    if (!reserved) return;
    const code = reserved.authorizationCode;
    await administrator.execute('checkAuthorization', { code });
    await administrator.pause();
    await administrator.execute('installAuthorization', { code });
  });

/** Installs new quantities from the portal; the confirmation code is entered there later. */
const update: LoadTask = (administrator) =>
  administrator.withTransferLock(async () => {
    const updateRequest = { udi: await administrator.udi(), quantities: administrator.targetQuantities() };
    const updated = await administrator.browser.control('cssm.updateReservation', updateRequest);
    if (!updated) return;
    const code = updated.authorizationCode;
    await administrator.execute('checkAuthorization', { code });
    await administrator.pause();
    await administrator.execute('installAuthorization', { code });
  });

const confirm: LoadTask = (administrator) =>
  administrator.withTransferLock(async () => {
    const storedCode = await administrator.browser.request('getConfirmationCode');
    if (!storedCode) return;
    await administrator.browser.control('cssm.enterConfirmationCode', {
      udi: await administrator.udi(),
      code: storedCode.body.code,
    });
    await administrator.execute('acknowledgeConfirmation');
  });

const enterReturnCode: LoadTask = (administrator) =>
  administrator.withTransferLock(async () => {
    const storedCode = await administrator.browser.request('getReturnCode');
    if (!storedCode) return;
    const returnRequest = { udi: await administrator.udi(), returnCode: storedCode.body.code };
    await administrator.browser.control('cssm.removeReservation', returnRequest);
    await administrator.execute('acknowledgeReturn');
  });

const requestReservation: LoadTask = (administrator) => administrator.execute('requestReservation');
const cancel: LoadTask = (administrator) =>
  administrator.withTransferLock(() => administrator.execute('cancelReservation'));
const renew = (kind: 'authorization' | 'registration'): LoadTask => {
  return (administrator) => administrator.execute('renew', { kind });
};
const deregister: LoadTask = (administrator) => administrator.execute('deregister');
const returnReservation: LoadTask = (administrator) => administrator.execute('returnReservation');

const startTasks = [registerTask, requestReservation];

/** The tasks of each state, in addition to those that are always possible. */
const tasksByRegistration: Readonly<Record<ActiveSummary['registration']['status'], readonly LoadTask[]>> = {
  unregistered: startTasks,
  failed: startTasks,
  expired: startTasks,
  retrying: startTasks,
  registering: [registerTask, deregister],
  registered: [renew('authorization'), renew('registration'), deregister, registerTask],
  'reservation-pending': [reserve, reserve, requestReservation, reserve, cancel],
  reserved: [update, returnReservation, update],
};

/**
 * Returns the next task for this state: every third one is minor; otherwise a code that must be acknowledged comes
 * first.
 */
export function nextTask(summary: Summary, turn: number): LoadTask {
  const minorTasks = [...settingsTasks, ...portalTasks];
  if (turn % 3 === 2 || summary.deployment === 'standby') return selectTask(minorTasks, Math.floor(turn / 3));
  if (summary.unacknowledged?.code === 'confirmation') return confirm;
  if (summary.unacknowledged?.code === 'return') return enterReturnCode;
  return selectTask(tasksByRegistration[summary.registration.status], turn);
}

function selectTask(tasks: readonly LoadTask[], turn: number): LoadTask {
  const task = tasks[turn % tasks.length];
  if (!task) throw new Error('The list of tasks is empty.');
  return task;
}
