import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Severity } from './severity.ts';

/** The severity of each result. */
const resultSeverities: Readonly<Record<ActivityEntry['result'], Severity>> = {
  started: 'information',
  succeeded: 'success',
  failed: 'error',
  observed: 'warning',
};

/** Severities that the result alone does not determine. They match the severity of the notice about the same event. */
const kindSeverities: Partial<Record<ActivityEntry['kind'], Severity>> = {
  'in-compliance': 'success',
  'communication-restored': 'success',
  'deregistered-locally': 'warning',
  'evaluation-expired': 'error',
  'out-of-compliance': 'error',
  'authorization-expired': 'error',
  'registration-expired': 'error',
  'reservation-lapsed': 'error',
};

/** Returns the severity of an entry; information for a result that this page does not know. */
export const activitySeverity = ({ kind, result }: ActivityEntry): Severity =>
  kindSeverities[kind] ?? resultSeverities[result] ?? 'information';
