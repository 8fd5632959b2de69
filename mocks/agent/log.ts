import type { ActivityEntry, ActivityKind } from '#src/contract/activity.ts';

/** Messages of the Smart Agent's log (domain.md §5.2). A message that ends with a colon is completed by the reason. */
const logMessages: Partial<Readonly<Record<ActivityKind, string>>> = {
  'registration-attempt-failed':
    '%SMART_LIC-3-AGENT_REG_FAILED: Smart Agent for Licensing Registration with the Cisco Smart Software Manager (CSSM) failed: ',
  'registration-refused':
    '%SMART_LIC-3-AGENT_REG_FAILED: Smart Agent for Licensing Registration with the Cisco Smart Software Manager (CSSM) failed: ',
  'authorization-renewal-failed':
    '%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : ',
  'registration-renewal-failed':
    '%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ',
  'utility-report-failed':
    '%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ',
  'communication-restored':
    '%SMART_LIC-5-COMM_RESTORED: Communications with the Cisco Smart Software Manager (CSSM) restored',
  'evaluation-expired': '%SMART_LIC-3-EVAL_EXPIRED',
};

/** The log message of an activity; `undefined` for a kind without one. */
export function logLine({ kind, reason }: Pick<ActivityEntry, 'kind' | 'reason'>): string | undefined {
  const message = logMessages[kind];
  return message === undefined ? undefined : `${message}${reason?.raw ?? ''}`;
}
