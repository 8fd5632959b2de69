/** What can happen to an answer of the API, by name: one column each of the fault matrix. */
export const responseFaultKinds = [
  'connection-refused',
  'reset-in-mid-answer',
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
/** One of them. */
export type ResponseFaultKind = (typeof responseFaultKinds)[number];

/** Whether what was asked has been carried out by the time its answer goes wrong. */
export type FaultPhase = 'not-carried-out' | 'carried-out';

const never = ['not-carried-out'] as const;
const always = ['carried-out'] as const;
/** Nobody can tell from such an answer: a proxy or a server that fails may do so before the act or after it. */
const either = ['not-carried-out', 'carried-out'] as const;

/** At which stages each of them happens. */
export const phasesOf: Readonly<Record<ResponseFaultKind, readonly FaultPhase[]>> = {
  'connection-refused': never,
  'reset-in-mid-answer': always,
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
  /** Ten seconds later than it could have been. */
  late: always,
  /** Once whoever asked has closed the dialog, or left the page. */
  'late-after-close': always,
  /** The request is sent again on its way: the backend gets it twice, and the second answer is the one that arrives. */
  twice: always,
};

/** Whose words an answer with a status has: the operation's own problem, or those of something in between. */
export type ResponseOrigin = 'backend' | 'intermediary';

/** How late an answer is, in milliseconds. */
export const responseDelayMs = 10_000;
/** How long whoever asks too often is told to wait, in seconds. */
export const retryAfterSeconds = 30;
