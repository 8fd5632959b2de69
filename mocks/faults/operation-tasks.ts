import type { Simulator } from '#mocks/control/client.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { OperationTask } from './operation-task.ts';
import { choose, enter, findRegion, isTextVisible, press } from './user-driver.ts';

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

/** Returns a check whether the region has this button and it is enabled. */
const hasEnabledButton = (region: string, button: string) => () => {
  const buttons = [...(findRegion(region)?.querySelectorAll('button') ?? [])];
  return buttons.some(
    (element) => element.textContent === button && !element.matches(':disabled, [aria-disabled="true"]'),
  );
};

/** Returns whether a package is selected, which the dialog does when it has loaded the setting. */
const isPackageSelected = () =>
  findRegion('Software Subscription Licensing')?.querySelector('input[name="tier"]:checked') != null;

const showsText = (words: string) => () => isTextVisible(words);
const isDialogClosed = () => document.querySelector('[role="dialog"]') === null;

const installTask = {
  scenario: 'reservation-authorized',
  at: `${page}/register/reservation/authorize`,
  region: registration,
  portalCode: authorizationCode,
} as const;

/** One task for each operation; the type makes the list complete. */
export const operationTasks: Readonly<Record<OperationId, OperationTask>> = {
  getSession: {
    scenario: 'registered',
    at: page,
    region: 'the page',
    // The user menu has the name; the actions depend on the role.
    isDone: () =>
      document.querySelector('[aria-label="User menu: admin"]') !== null && hasEnabledButton('the page', 'Actions')(),
  },
  getProduct: { scenario: 'registered', at: page, region: status, isDone: hasEnabledButton('the page', 'Actions') },
  getSummary: { scenario: 'registered', at: page, region: status, isDone: showsText('Virtual Account') },
  getUsage: {
    scenario: 'registered',
    at: page,
    region: 'Smart License Usage',
    isDone: showsText('Inclusive of Cyber Vision Essentials'),
  },
  getUsageHistory: {
    scenario: 'registered',
    at: `${page}/usage`,
    region: 'Usage over time',
    isDone: showsText('Show as table'),
  },
  getActivity: { scenario: 'registered', at: page, region: 'Activity', isDone: showsText('Registration requested') },
  getSystem: { scenario: 'registered', at: '/system', region: 'System', isDone: showsText('Serial number') },
  getDiagnostic: {
    scenario: 'registered',
    at: '/system',
    region: 'Diagnostic',
    submit: () => press('Generate Diagnostic'),
    isDone: showsText('The diagnostic was saved as'),
  },
  getReservationRequest: {
    scenario: 'reservation-pending',
    at: `${page}/request-code`,
    region: 'Reservation Request Code',
    isDone: showsText('Save to file'),
  },
  getConfirmationCode: {
    scenario: 'update-unconfirmed',
    at: `${page}/update/confirmation`,
    region: 'Update Reservation',
    isDone: showsText('Save to file'),
  },
  getReturnCode: {
    scenario: 'return-unacknowledged',
    at: `${page}/return/code`,
    region: 'Return Reserved Licenses',
    isDone: showsText('Save to file'),
  },
  getTransport: {
    scenario: 'evaluation-gateway',
    at: `${page}/transport`,
    region: 'Transport Settings',
    isDone: showsText('/SmartTransport'),
  },
  getSubscription: {
    scenario: 'evaluation',
    at: `${page}/subscription`,
    region: 'Software Subscription Licensing',
    isDone: isPackageSelected,
  },
  getMode: {
    scenario: 'evaluation-utility',
    at: `${page}/mode`,
    region: 'Configure License mode',
    isDone: showsText('Return to Pre-paid'),
  },
  register: {
    scenario: 'evaluation',
    at: `${page}/register`,
    region: registration,
    portalCode: token,
    fill: (text) => enter('Product Instance Registration Token', text),
    submit: () => press('Register'),
    isDone: () => isTextVisible('Registering with Smart Software Manager…') || isDialogClosed(),
    effect: 'registration-requested',
  },
  deregister: {
    scenario: 'registered',
    at: `${page}/deregister`,
    region: 'Confirm Deregistration',
    submit: () => press('Deregister'),
    isDone: isDialogClosed,
    effect: 'deregistered',
  },
  renew: {
    scenario: 'registered',
    at: `${page}/renew/authorization`,
    region: 'Renew Authorization',
    submit: () => press('Yes'),
    isDone: showsText('The authorization was renewed at'),
    effect: 'authorization-renewed',
  },
  requestReservation: {
    scenario: 'evaluation',
    at: `${page}/register/reservation/request`,
    region: registration,
    submit: () => press('Generate Reservation Request Code'),
    isDone: showsText('Save to file'),
    effect: 'reservation-requested',
  },
  cancelReservation: {
    scenario: 'reservation-pending',
    at: `${page}/cancel-reservation`,
    region: 'Cancel Reservation',
    fill: () => press('I do not have a license in CSSM'),
    submit: () => press('Cancel Reservation Request'),
    isDone: isDialogClosed,
    effect: 'reservation-cancelled',
  },
  returnAuthorization: {
    scenario: 'reservation-authorized',
    at: `${page}/cancel-reservation`,
    region: 'Cancel Reservation',
    portalCode: authorizationCode,
    fill: (code) => enter(authorization, code),
    submit: () => press('Generate Return Code'),
    isDone: showsText('Save to file'),
    effect: 'authorization-returned',
  },
  checkAuthorization: {
    ...installTask,
    submit: () => press(install),
    fill: (code) => enter(authorization, code),
    isDone: showsText('This code grants'),
  },
  installAuthorization: {
    ...installTask,
    fill: (code) => enter(authorization, code),
    isReady: () => findRegion(registration)?.querySelector('.preview') !== null,
    submit: () => press(install),
    isDone: isDialogClosed,
    effect: 'reservation-installed',
  },
  acknowledgeConfirmation: {
    scenario: 'update-unconfirmed',
    at: `${page}/code-has-been-entered`,
    region: 'Has the Confirmation Code Been Entered?',
    isLoaded: showsText('Save to file'),
    submit: () => press('Code Has Been Entered'),
    isDone: isDialogClosed,
    effect: 'confirmation-acknowledged',
  },
  returnReservation: {
    scenario: 'reserved',
    at: `${page}/return/confirm`,
    region: 'Return Reserved Licenses',
    submit: () => press('Generate Reservation Return Code'),
    isDone: showsText('Save to file'),
    effect: 'reservation-returned',
  },
  acknowledgeReturn: {
    scenario: 'return-unacknowledged',
    at: `${page}/return/finish`,
    region: 'Return Reserved Licenses',
    isLoaded: () => isTextVisible('Save to file'),
    // Finish asks first while the code was neither copied nor saved.
    fill: () => press('Save to file'),
    submit: () => press('Finish'),
    isDone: isDialogClosed,
    effect: 'return-acknowledged',
  },
  putTransport: {
    scenario: 'evaluation',
    at: `${page}/transport`,
    region: 'Transport Settings',
    isLoaded: hasEnabledButton('Transport Settings', 'Test connection'),
    fill: () => {
      choose('HTTP/HTTPS Proxy');
      enter('Host', 'proxy.example.com');
      enter('Port', '8080');
    },
    submit: () => press('Ok'),
    isDone: isDialogClosed,
    effect: 'transport-changed',
  },
  putSubscription: {
    scenario: 'evaluation',
    at: `${page}/subscription`,
    region: 'Software Subscription Licensing',
    isLoaded: isPackageSelected,
    fill: () => choose('Essentials'),
    submit: () => press('Save'),
    isDone: isDialogClosed,
    effect: 'tier-changed',
  },
  putMode: {
    scenario: 'evaluation-gateway',
    at: `${page}/mode`,
    region: 'Configure License mode',
    isLoaded: hasEnabledButton('Configure License mode', 'Activate Post-paid Usage Subscription'),
    fill: () => {
      choose('Utility mode');
      enter('Customer name', 'Example Water Works');
    },
    submit: () => press('Activate Post-paid Usage Subscription'),
    isDone: isDialogClosed,
    effect: 'mode-changed',
  },
  testConnection: {
    scenario: 'evaluation',
    at: `${page}/transport`,
    region: 'Transport Settings',
    isLoaded: hasEnabledButton('Transport Settings', 'Test connection'),
    submit: () => press('Test connection'),
    isDone: showsText('Connection works'),
  },
};
