import type { Simulator } from '#mocks/simulator.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { Errand } from './errand.ts';
import { choose, enter, isRead, placeNamed, press } from './hand.ts';

const token = async (simulator: Simulator) => (await simulator.cssm.createToken()).text;

async function authorizationCode(simulator: Simulator): Promise<string> {
  const { productIdentifier, serialNumber } = (await simulator.world.export()).world.agent.identity;
  const { authorizationCode: code } = await simulator.cssm.instance({ udi: `${productIdentifier}:${serialNumber}` });
  return code ?? '';
}

const page = '/licenses';
const status = 'Smart Software Licensing Status';
const registration = 'Smart Software Licensing Product Registration';
const authorization = 'Reservation Authorization Code';
const install = 'Install Authorization Code/File';

/** Whether a button of the place is there and can be pressed. */
const offers = (place: string, button: string) => () => {
  const buttons = [...(placeNamed(place)?.querySelectorAll('button') ?? [])];
  return buttons.some((one) => one.textContent === button && !one.matches(':disabled, [aria-disabled="true"]'));
};

const reads = (words: string) => () => isRead(words);
const closed = () => document.querySelector('[role="dialog"]') === null;

const installing = {
  scenario: 'reservation-authorized',
  at: `${page}/register/reservation/authorize`,
  place: registration,
  carried: authorizationCode,
} as const;

/** One errand for each operation: one that has none does not compile. */
export const errands: Readonly<Record<OperationId, Errand>> = {
  getSession: { scenario: 'registered', at: page, place: 'the page', isDone: reads('adminAdmin') },
  getProduct: { scenario: 'registered', at: page, place: status, isDone: offers('the page', 'Actions') },
  getSummary: { scenario: 'registered', at: page, place: status, isDone: reads('Virtual Account') },
  getUsage: {
    scenario: 'registered',
    at: page,
    place: 'Smart License Usage',
    isDone: reads('Inclusive of Cyber Vision Essentials'),
  },
  getActivity: { scenario: 'registered', at: page, place: 'Activity', isDone: reads('Registration requested') },
  getSystem: { scenario: 'registered', at: '/system', place: 'System', isDone: reads('Serial number') },
  getDiagnostic: {
    scenario: 'registered',
    at: '/system',
    place: 'Diagnostic',
    ask: () => press('Generate Diagnostic'),
    isDone: reads('The diagnostic was saved as'),
  },
  getReservationRequest: {
    scenario: 'reservation-pending',
    at: `${page}/request-code`,
    place: 'Reservation Request Code',
    isDone: reads('Save to file'),
  },
  getConfirmationCode: {
    scenario: 'update-unconfirmed',
    at: `${page}/update/confirmation`,
    place: 'Update Reservation',
    isDone: reads('Save to file'),
  },
  getReturnCode: {
    scenario: 'return-unacknowledged',
    at: `${page}/return/code`,
    place: 'Return Reserved Licenses',
    isDone: reads('Save to file'),
  },
  getTransport: {
    scenario: 'evaluation-gateway',
    at: `${page}/transport`,
    place: 'Transport Settings',
    isDone: reads('/SmartTransport'),
  },
  getSubscription: {
    scenario: 'evaluation',
    at: `${page}/subscription`,
    place: 'Software Subscription Licensing',
    isDone: offers('Software Subscription Licensing', 'Save'),
  },
  getMode: {
    scenario: 'evaluation-utility',
    at: `${page}/mode`,
    place: 'Configure License mode',
    isDone: reads('Return to Pre-paid'),
  },
  register: {
    scenario: 'evaluation',
    at: `${page}/register`,
    place: registration,
    carried: token,
    fill: (text) => enter('Product Instance Registration Token', text),
    ask: () => press('Register'),
    isDone: () => isRead('Registering with Smart Software Manager…') || closed(),
    effect: 'registration-requested',
  },
  deregister: {
    scenario: 'registered',
    at: `${page}/deregister`,
    place: 'Confirm Deregistration',
    ask: () => press('Deregister'),
    isDone: closed,
    effect: 'deregistered',
  },
  renew: {
    scenario: 'registered',
    at: `${page}/renew/authorization`,
    place: 'Renew Authorization',
    ask: () => press('Yes'),
    isDone: reads('The authorization was renewed at'),
    effect: 'authorization-renewed',
  },
  requestReservation: {
    scenario: 'evaluation',
    at: `${page}/register/reservation/request`,
    place: registration,
    ask: () => press('Generate Reservation Request Code'),
    isDone: reads('Save to file'),
    effect: 'reservation-requested',
  },
  cancelReservation: {
    scenario: 'reservation-pending',
    at: `${page}/cancel-reservation`,
    place: 'Cancel Reservation',
    fill: () => press('I do not have a license in CSSM'),
    ask: () => press('Cancel Reservation Request'),
    isDone: closed,
    effect: 'reservation-cancelled',
  },
  returnAuthorization: {
    scenario: 'reservation-authorized',
    at: `${page}/cancel-reservation`,
    place: 'Cancel Reservation',
    carried: authorizationCode,
    fill: (code) => enter(authorization, code),
    ask: () => press('Generate Return Code'),
    isDone: reads('Save to file'),
    effect: 'authorization-returned',
  },
  checkAuthorization: {
    ...installing,
    ask: () => press(install),
    fill: (code) => enter(authorization, code),
    isDone: reads('This code grants'),
  },
  installAuthorization: {
    ...installing,
    fill: (code) => enter(authorization, code),
    isReady: () => placeNamed(registration)?.querySelector('.preview') !== null,
    ask: () => press(install),
    isDone: closed,
    effect: 'reservation-installed',
  },
  acknowledgeConfirmation: {
    scenario: 'update-unconfirmed',
    at: page,
    place: 'the page',
    isLoaded: offers('the page', 'Code Has Been Entered'),
    ask: () => press('Code Has Been Entered'),
    isDone: () => !isRead('Code Has Been Entered'),
    effect: 'confirmation-acknowledged',
  },
  returnReservation: {
    scenario: 'reserved',
    at: `${page}/return/confirm`,
    place: 'Return Reserved Licenses',
    ask: () => press('Generate Reservation Return Code'),
    isDone: reads('Save to file'),
    effect: 'reservation-returned',
  },
  acknowledgeReturn: {
    scenario: 'return-unacknowledged',
    at: `${page}/return/finish`,
    place: 'Return Reserved Licenses',
    ask: () => press('Finish'),
    isDone: closed,
    effect: 'return-acknowledged',
  },
  putTransport: {
    scenario: 'evaluation',
    at: `${page}/transport`,
    place: 'Transport Settings',
    isLoaded: offers('Transport Settings', 'Ok'),
    fill: () => {
      choose('HTTP/HTTPS Proxy');
      enter('Host', 'proxy.example.com');
      enter('Port', '8080');
    },
    ask: () => press('Ok'),
    isDone: closed,
    effect: 'transport-changed',
  },
  putSubscription: {
    scenario: 'evaluation',
    at: `${page}/subscription`,
    place: 'Software Subscription Licensing',
    isLoaded: offers('Software Subscription Licensing', 'Save'),
    fill: () => choose('Essentials'),
    ask: () => press('Save'),
    isDone: closed,
    effect: 'tier-changed',
  },
  putMode: {
    scenario: 'evaluation-gateway',
    at: `${page}/mode`,
    place: 'Configure License mode',
    isLoaded: offers('Configure License mode', 'Activate Post-paid Usage Subscription'),
    fill: () => {
      choose('Utility mode');
      enter('Customer name', 'Example Water Works');
    },
    ask: () => press('Activate Post-paid Usage Subscription'),
    isDone: closed,
    effect: 'mode-changed',
  },
  testConnection: {
    scenario: 'evaluation',
    at: `${page}/transport`,
    place: 'Transport Settings',
    isLoaded: offers('Transport Settings', 'Test connection'),
    ask: () => press('Test connection'),
    isDone: reads('is reached this way'),
  },
};
