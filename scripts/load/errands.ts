import type { ActiveSummary, Summary } from '#src/contract/summary.ts';
import type { Administrator } from './administrator.ts';
import { portalErrands, settingsErrands } from './small-errands.ts';

/** What an administrator does in one go, having seen the page. */
export type Errand = (person: Administrator) => Promise<unknown>;

const registerErrand: Errand = async (person) => {
  const token = await person.browser.door('cssm.createToken', { description: person.name, maximumUses: 1 });
  if (!token) return;
  await person.think();
  await person.act('register', { token: token.text, force: true });
};

/** Asks for the code, takes it to the portal, looks at what comes back, and installs it. */
const reserve: Errand = (person) =>
  person.carrying(async () => {
    const request = await person.browser.ask('getReservationRequest');
    if (!request) return;
    const requestCode = request.body.code;
    if (!(await person.browser.door('cssm.readRequest', { requestCode }))) return;
    await person.think();
    const choice = { kind: 'specific', quantities: person.wanted() } as const;
    const reserved = await person.browser.door('cssm.reserve', { requestCode, choice });
    if (!reserved) return;
    const code = reserved.authorizationCode;
    await person.act('checkAuthorization', { code });
    await person.think();
    await person.act('installAuthorization', { code });
  });

/** New totals from the portal, installed; the confirmation code is taken back there later. */
const update: Errand = (person) =>
  person.carrying(async () => {
    const asked = { udi: await person.udi(), quantities: person.wanted() };
    const updated = await person.browser.door('cssm.updateReservation', asked);
    if (!updated) return;
    const code = updated.authorizationCode;
    await person.act('checkAuthorization', { code });
    await person.think();
    await person.act('installAuthorization', { code });
  });

const confirm: Errand = (person) =>
  person.carrying(async () => {
    const kept = await person.browser.ask('getConfirmationCode');
    if (!kept) return;
    await person.browser.door('cssm.enterConfirmationCode', { udi: await person.udi(), code: kept.body.code });
    await person.act('acknowledgeConfirmation');
  });

const release: Errand = (person) =>
  person.carrying(async () => {
    const kept = await person.browser.ask('getReturnCode');
    if (!kept) return;
    const entered = { udi: await person.udi(), returnCode: kept.body.code };
    await person.browser.door('cssm.removeReservation', entered);
    await person.act('acknowledgeReturn');
  });

const requestAgain: Errand = (person) => person.act('requestReservation');
const cancel: Errand = (person) => person.carrying(() => person.act('cancelReservation'));
const renew = (kind: 'authorization' | 'registration'): Errand => {
  return (person) => person.act('renew', { kind });
};
const deregister: Errand = (person) => person.act('deregister');
const giveBack: Errand = (person) => person.act('returnReservation');

const begin = [registerErrand, requestAgain];

/** What leads on from each state, besides what can always be done. */
const leadingOn: Readonly<Record<ActiveSummary['registration']['status'], readonly Errand[]>> = {
  unregistered: begin,
  failed: begin,
  expired: begin,
  retrying: begin,
  registering: [registerErrand, deregister],
  registered: [renew('authorization'), renew('registration'), deregister, registerErrand],
  'reservation-pending': [reserve, reserve, requestAgain, reserve, cancel],
  reserved: [update, giveBack, update],
};

/** What somebody does next who sees this: every third time something small, and first of all what waits for a hand. */
export function nextErrand(summary: Summary, turn: number): Errand {
  const small = [...settingsErrands, ...portalErrands];
  if (turn % 3 === 2 || summary.deployment === 'standby') return chosen(small, Math.floor(turn / 3));
  if (summary.unacknowledged?.code === 'confirmation') return confirm;
  if (summary.unacknowledged?.code === 'return') return release;
  return chosen(leadingOn[summary.registration.status], turn);
}

function chosen(errands: readonly Errand[], turn: number): Errand {
  const errand = errands[turn % errands.length];
  if (!errand) throw new Error('There is always something to do.');
  return errand;
}
