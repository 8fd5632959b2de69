import type { ViewName } from './views.ts';

/** What a view shows when its link is opened. */
export interface ExpectedView {
  /** The dialog of this name, or the page with this heading. */
  readonly container: { readonly dialog: string } | { readonly heading: string };
  /** Visible text that only this state has. */
  readonly text: string | RegExp;
  /** A text box in the container, and its value. */
  readonly fieldValue?: readonly [field: string, text: RegExp];
  /** Response statuses that occur on the way; Chromium logs each of them to the console. */
  readonly statuses?: readonly number[];
  /** Whether the view involves network failures. */
  readonly networkFailures?: true;
}

type ExpectedViewOptions = Omit<ExpectedView, 'container' | 'text'>;

/** Builds the expected views of one dialog or page. */
const viewIn =
  (container: ExpectedView['container']) =>
  (text: string | RegExp, options: ExpectedViewOptions = {}): ExpectedView => ({ container, text, ...options });

const licenses = viewIn({ heading: 'License Usage Information' });
const system = viewIn({ heading: 'System statistics' });
const registration = viewIn({ dialog: 'Smart Software Licensing Product Registration' });
const requestCode = viewIn({ dialog: 'Reservation Request Code' });
const qrCode = viewIn({ dialog: 'QR Code' });
const cancellation = viewIn({ dialog: 'Cancel Reservation' });
const update = viewIn({ dialog: 'Update Reservation' });
const acknowledgement = viewIn({ dialog: 'Has the Confirmation Code Been Entered?' });
const reservationReturn = viewIn({ dialog: 'Return Reserved Licenses' });
const leaveConfirmation = viewIn({ dialog: 'Leave without the code?' });
const finishConfirmation = viewIn({ dialog: 'Finish without the code?' });
const transport = viewIn({ dialog: 'Transport Settings' });
const subscription = viewIn({ dialog: 'Software Subscription Licensing' });
const mode = viewIn({ dialog: 'Configure License mode' });
const deregistration = viewIn({ dialog: 'Confirm Deregistration' });
const authorization = viewIn({ dialog: 'Renew Authorization' });
const renewal = viewIn({ dialog: 'Renew Registration' });
const portal = viewIn({ heading: 'Virtual Account: IOT Security Demos' });

const token = 'Product Instance Registration Token';
const confirmationCode = ['License Reservation Confirmation Code', /^[\da-f]{8}$/] as const;
const returnCode = ['Reservation Return Code', /^[CD][\w-]+$/] as const;
const refusedCode = { statuses: [422] } as const;

/** What each view shows (screens.md §3, §5). A view without a row does not compile. */
export const expectedViews: Readonly<Record<ViewName, ExpectedView>> = {
  register: registration('Paste the whole token. It is not stored in this browser.'),
  'register-empty': registration('Paste a registration token first.'),
  'register-not-a-token': registration('This is not a registration token.'),
  'register-damaged-token': registration('This token is incomplete or was altered.'),
  'register-token-refused': registration('The token expired on'),
  'register-already-registered': registration('is already registered with Cisco Smart Software Manager'),
  'register-still-reserved': registration('Force Register does not replace a reservation.'),
  'register-force': registration('Force Register', { fieldValue: [token, /./] }),
  'register-in-progress': registration('Registering with Smart Software Manager…'),
  'register-unreachable': registration('Retrying automatically in 13 minutes.'),
  'register-service-failed': registration('The product is not ready.', { statuses: [503] }),

  'reserve-confirm': registration('License Reservation reduces or removes:'),
  'reserve-request': registration('Evaluation continues until an authorization code is installed.'),
  'reserve-request-code': registration('The code stays valid until you cancel the request.', {
    fieldValue: ['Reservation Request Code', /^C\w-ZCV-CNTR-ESXI:/],
  }),
  'reserve-authorize': registration('Paste the code from Smart Software Manager'),
  'reserve-preview': registration(/This code grants these licenses\..*Cisco Cyber Vision Advantage.*50/s),
  'wrong-device-code': registration('This Reservation Authorization Code was made for another device.', refusedCode),
  'reserve-code-of-another-kind': registration('This is a registration token.', refusedCode),
  'reserve-code-damaged': registration(
    'The signature of this Reservation Authorization Code is not valid.',
    refusedCode,
  ),
  'reserve-code-not-recognised': registration('Unrecognized code.', refusedCode),
  'request-code': requestCode('Copy', { fieldValue: ['Reservation Request Code', /^C\w-ZCV-CNTR-ESXI:/] }),
  'request-code-qr': qrCode(/C\w-ZCV-CNTR-ESXI:/),

  'cancel-with-license': cancellation('Enter the authorization code to get a return code'),
  'cancel-without-license': cancellation('If not, nothing is reserved.'),
  'cancel-return-code': cancellation('enter the return code', { fieldValue: returnCode }),
  'cancel-leave-unsaved': finishConfirmation('is not shown again after Finish'),

  'update-authorize': update('Paste the new code from Smart Software Manager'),
  'update-difference': update(/This code changes the reservation\..*50 → 50.*0 → 1/s),
  'update-superseded': update('This Reservation Authorization Code is already installed.', {
    ...refusedCode,
  }),
  'update-confirmation': update('to finish the update.', { fieldValue: confirmationCode }),
  'update-leave-unsaved': leaveConfirmation('This code was neither copied nor saved'),
  'update-finish': update('the larger of the old and new reservations counts'),
  'view-confirmation-code': update('to finish the update.', {
    fieldValue: confirmationCode,
  }),
  'code-has-been-entered': acknowledgement('The product then deletes it.', { fieldValue: confirmationCode }),

  'return-confirm': reservationReturn('The product returns to Evaluation mode: 81 days remaining.'),
  'return-confirm-expired': reservationReturn('No evaluation days remain. All pages except License are locked'),
  'return-code': reservationReturn('The product no longer holds a reservation.', { fieldValue: returnCode }),
  'return-leave-unsaved': leaveConfirmation('This code was neither copied nor saved'),
  'return-finish': reservationReturn('Until then, no other product can use these licenses.'),
  'deregister-reserved': reservationReturn('The product returns to Evaluation mode: 81 days remaining.'),

  'transport-direct': transport('https://tools.cisco.com/its/service/oddce/services/DDCEService'),
  'transport-proxy': transport('Host', { fieldValue: ['Host', /^proxy\.example\.com$/] }),
  'transport-gateway': transport('URL', { fieldValue: ['URL', /^https:\/\/ssm\.example\.com\/SmartTransport$/] }),
  'transport-wrong-fields': transport('Enter a port from 1 to 65535.'),
  'transport-while-registered': transport('the authorization cannot be renewed'),
  'transport-test-passed': transport('Connection works.'),
  'transport-test-failed': transport('The proxy rejected the request.'),
  'transport-test-clock': transport('This product’s clock differs from Smart Software Manager’s by an hour or more.'),
  'transport-changed-by-another': transport('Direct → Transport Gateway https://onprem.example.com/SmartTransport'),
  'transport-fixed': licenses('The transport settings are fixed in post-paid mode.'),

  subscription: subscription('Device inventory'),
  'subscription-step-down': subscription('Snort IDS stops on 1 sensor, which uses Subscriber rules now.'),
  mode: mode('Customer on the bill (optional)', { fieldValue: ['Customer ID', /^$/] }),
  'mode-switched-on': mode('Utility mode', { fieldValue: ['Customer postal code', /^97477$/] }),
  'mode-needs-gateway': mode('Post-paid requires a Transport Gateway.'),
  'mode-post-paid': mode('Return to Pre-paid Term Subscription'),

  deregister: deregistration('Evaluation Mode resumes: 81 days remaining.'),
  'deregister-expired': deregistration('No evaluation days remain. Other pages lock.'),
  'deregistered-unreachable': licenses(
    'Deregistered on this product only. Smart Software Manager could not be reached.',
  ),
  'renew-authorization': authorization('Renew the authorization of this product with Smart Software Manager now?'),
  'renew-registration': renewal('Renew the registration of this product with Smart Software Manager now?'),
  'renew-succeeded': authorization('Checked. All licenses in use are covered.'),
  'renew-failed': renewal('The product is still registered, and its registration is valid until'),

  'usage-growing': licenses(/At the rate of the last \d+ days, [\d,]+ are in use around/),
  'usage-flat': licenses('Show as table'),
  'usage-gaps': licenses('Forecast (80% range)'),
  'usage-limit-passed': licenses('The limit has been reached since'),
  'usage-term-ending': licenses('Show as table'),
  'usage-unlimited': licenses('The reservation has no limit.'),
  'usage-table': licenses('Day (UTC)'),
  'usage-what-if': licenses('so that they last until Dec 31, 2026'),
  'usage-what-if-term': licenses('Enter a whole number from 0 to 999,999.'),
  'usage-not-kept': licenses('This product keeps no history of its usage.'),
  'timeline-registered': licenses('Registration renewal'),
  'timeline-evaluation': licenses('The 90 days of evaluation are then used up.'),
  'timeline-reserved': licenses('If the usage stays the same, 1 license is short.'),
  'timeline-limit': licenses('reaches its limit'),
  'timeline-overdue': licenses('Authorization expired'),
  'timeline-code-waits': licenses('Confirmation code waits'),
  'timeline-standby': licenses('Nothing is due. A cluster on standby needs no licenses.'),
  'usage-standby': licenses('This cluster is on standby and needs no licenses, so there is no usage to show.'),
  'actions-menu': licenses('Renew Operations'),
  'actions-read-only': licenses('Changing licenses requires the Admin or Product role.'),
  'error-details': licenses('The token is not valid.'),
  system: system('Serial number'),
  'page-locked': viewIn({ heading: 'This page is locked' })('Register the product to use its other pages again.'),
  'read-only': licenses('An Admin or Product user can register this Center.'),
  'term-ending-read-only': licenses('An Admin or Product user can update the reservation.'),
  'register-read-only': licenses('Changing licenses requires the Admin or Product role.'),
  'dialog-not-now': licenses('This product holds no reservation to return.'),
  'session-ended': licenses('Sign in again in a new tab.', { statuses: [401] }),
  'not-found': viewIn({ heading: 'Page not found' })('There is no page at this address.'),
  'api-slow': licenses('Evaluation Mode (81 days remaining)'),
  'api-down': licenses('Can’t reach the product.', { networkFailures: true }),
  'api-stale': licenses('Showing data from', { statuses: [503] }),
  'api-incomprehensible': licenses('This version of the page does not understand the product’s response.'),

  'cluster-register': registration('Smart Transport Registration URL'),
  'cluster-expired': system('Serial number'),
  'cluster-deregister-expired': deregistration(/No evaluation days remain\.\s*Cancel/),
  'universal-preview': registration('All licenses, unlimited quantity, no expiration'),
  'universal-return-confirm': reservationReturn('This product releases its reserved licenses immediately.'),
  'cluster-update-confirmation': update('The code stays on the License page until you finish.', {
    fieldValue: confirmationCode,
  }),
  'cluster-update-finish': update('It is not shown again.'),

  'portal-general': portal('Product Instance Registration Tokens'),
  'portal-licenses': portal('Insufficient Licenses'),
  'portal-product-instances': portal('Last Contact'),
  'portal-event-log': portal('Message'),
  'portal-alerts': viewIn({ heading: 'Alerts' })('Licenses Expired'),
  'portal-license': viewIn({ dialog: 'Cisco Cyber Vision Advantage' })('45000'),
  'portal-product-instance': viewIn({
    dialog: 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;',
  })('Download Reservation Authorization Code'),
  'portal-on-prem-accounts': viewIn({ heading: 'On-Prem Accounts' })('Overdue'),
  'portal-account-of-on-prem': viewIn({ heading: 'Virtual Account: Plant 1 (On-Prem)' })('SSM On-Prem'),
  'portal-many-instances': portal('center-2'),
  'on-prem-general': viewIn({ heading: 'Smart Licensing' })('Smart Transport Registration URL'),
  'on-prem-product-instances': viewIn({ heading: 'Smart Licensing' })('plant-center-1'),
  'on-prem-synchronization': viewIn({ heading: 'Synchronization' })('Synchronization Overdue since'),
  'on-prem-synchronization-removed': viewIn({ heading: 'Synchronization' })('It had not synchronized for 90 days'),
};
