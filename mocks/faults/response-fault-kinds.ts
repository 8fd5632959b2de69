/** The kinds of faults of an API response: the columns of the fault matrix. */
export const responseFaultKinds = [
  'connection-refused',
  'reset-in-mid-response',
  'timeout',
  '400',
  '401',
  '403',
  '404',
  '409',
  '412',
  '422',
  '429-retry-after',
  '500',
  '502-html-page',
  '503',
  'empty-body',
  'broken-json',
  'wrong-shape',
  'late',
  'late-after-close',
  'twice',
] as const;
/** One of `responseFaultKinds`. */
export type ResponseFaultKind = (typeof responseFaultKinds)[number];

/** Whether the request was carried out before its response failed. */
export type FaultPhase = 'not-carried-out' | 'carried-out';

const never = ['not-carried-out'] as const;
const always = ['carried-out'] as const;
/** The response does not reveal it: a failing proxy or server may fail before or after carrying out the request. */
const either = ['not-carried-out', 'carried-out'] as const;

/** The phases in which each fault can occur. */
export const phasesOf: Readonly<Record<ResponseFaultKind, readonly FaultPhase[]>> = {
  'connection-refused': never,
  'reset-in-mid-response': always,
  timeout: either,
  '400': never,
  '401': never,
  '403': never,
  '404': never,
  '409': never,
  '412': never,
  '422': never,
  '429-retry-after': never,
  '500': either,
  '502-html-page': either,
  '503': either,
  'empty-body': always,
  'broken-json': always,
  'wrong-shape': always,
  /** The response is delayed by `responseDelayMs`. */
  late: always,
  /** The response arrives after the user has closed the dialog or left the page. */
  'late-after-close': always,
  /** The request is duplicated on its way: the backend receives it twice, and the second response arrives. */
  twice: always,
};

/** The origin of an error response: the backend's own problem, or the page of a proxy. */
export type ResponseOrigin = 'backend' | 'intermediary';

/** The delay of a late response in ms. */
export const responseDelayMs = 10_000;
/** The `Retry-After` of a 429 response in seconds. */
export const retryAfterSeconds = 30;
