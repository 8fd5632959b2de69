import type { EpochMs } from '#mocks/codes/epoch.ts';
import {
  readSynchronizationFile,
  type SynchronizationFileKind,
  writeSynchronizationFile,
} from '#mocks/codes/synchronization-file.ts';
import { removeOnPrem as removedFromPortal, applySync as synchronizedWith } from '#mocks/cssm/apply-sync.ts';
import type { PortalProblem } from '#mocks/cssm/portal-changes.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import type { SynchronizationRequest, SynchronizationResponse } from '#mocks/cssm/sync-messages.ts';
import type { SyncFile } from '#mocks/on-prem/replies.ts';
import { type Schedule, schedules } from '#mocks/on-prem/state.ts';
import {
  createSyncRequest,
  responseProblem,
  type SyncEventKind,
  withPurchasedLicenses,
} from '#mocks/on-prem/sync-request.ts';
import type { SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import {
  applyChanges,
  emptyChanges,
  mergeChanges,
  type PortalCommandResult,
  type StateView,
} from '#mocks/transaction.ts';
import { onPremPortal, toCommandResult, withPortalChanges } from './portals.ts';

/** How an On-Prem is connected, as it is asked for. */
export interface ConnectionSettings {
  readonly connection: 'connected' | 'disconnected';
  /** As it is unless told. */
  readonly schedule?: Schedule;
}

/** What came of a response: one that was taken before changes nothing when it is carried again. */
export type SyncResponseOutcome = 'taken' | 'taken-before';

/** The product instances that a synchronization may touch: those of the On-Prem, and those it told of last. */
export function synchronizedUdis(world: SimulatorState): readonly string[] {
  return [...world.onPrem.instances.map(({ udi }) => udi), ...(onPremAccountOf(world)?.told ?? [])];
}

/** The product instances that a request's file tells of; none when it is no such file. */
export function reportedUdis(text: string): readonly string[] {
  const file = readSynchronizationFile(text);
  return file.ok && file.kind === 'request' ? requestIn(file).instances.map(({ udi }) => udi) : [];
}

/** Says whether the On-Prem reaches Smart Software Manager, and how often it synchronizes then. */
export function connect({ world }: StateView, settings: ConnectionSettings): PortalCommandResult<undefined> {
  const { onPrem } = world;
  const { connection, schedule = onPrem.schedule } = settings;
  if (!['connected', 'disconnected'].includes(connection)) return invalidRequest('connection');
  if (!schedules.includes(schedule)) return invalidRequest('schedule');
  const isSame = connection === onPrem.connection && schedule === onPrem.schedule;
  const changed = isSame ? world : { ...world, onPrem: { ...onPrem, connection, schedule } };
  return { ok: true, changes: emptyChanges(changed), value: undefined };
}

/** Synchronizes over the network, because somebody wants it or because it is time. */
export function synchronize(
  view: StateView,
  now: EpochMs,
  user = view.world.onPrem.cssm.userName,
): PortalCommandResult<undefined> {
  if (view.world.onPrem.connection === 'disconnected') return { ok: false, problem: 'no-network' };
  const { changes, value: request } = withNextRequest(view, now, onPremAccountOf(view.world)?.sequence);
  const answer = sendToPortal(applyChanges(view, changes), request, 'network', now);
  if (!answer.ok) return answer;
  const changesSoFar = mergeChanges(changes, answer.changes);
  const entry = { user, kind: 'on-prem-synchronized' } as const;
  const result = withResponse(applyChanges(view, changesSoFar), answer.value, entry, now);
  return result.ok ? { ...result, changes: mergeChanges(changesSoFar, result.changes), value: undefined } : result;
}

/** The file of a new request. */
export function requestFile(view: StateView, now: EpochMs): PortalCommandResult<SyncFile> {
  const { changes, value: request } = withNextRequest(view, now);
  return { ok: true, changes, value: syncFileOf('request', request) };
}

/** File Sync in Smart Software Manager: takes a request's file, and answers the response's. */
export function synchronizeByFile(view: StateView, text: string, now: EpochMs): PortalCommandResult<SyncFile> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: fileProblems[file.fault], field: 'request' };
  if (file.kind !== 'request') return { ok: false, problem: 'file-of-another-kind', field: 'request' };
  const answer = sendToPortal(view, requestIn(file), 'file', now);
  return answer.ok ? { ...answer, value: syncFileOf('response', answer.value) } : answer;
}

/** Takes Smart Software Manager's answer from a file. One that was taken already changes nothing. */
export function takeResponse(view: StateView, text: string, now: EpochMs): PortalCommandResult<SyncResponseOutcome> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: fileProblems[file.fault], field: 'response' };
  if (file.kind !== 'response') return { ok: false, problem: 'file-of-another-kind', field: 'response' };
  const user = view.world.onPrem.cssm.userName;
  return withResponse(view, responseIn(file), { user, kind: 'on-prem-synchronized-by-file' }, now);
}

/** It has not synchronized for too long: Smart Software Manager removes it. */
export function removeOnPrem(view: StateView, now: EpochMs): StateChanges {
  const { world, instance } = view;
  const account = onPremAccountOf(world);
  if (!account || account.removedAt !== undefined) return emptyChanges(world);
  const result = toCommandResult('cssm', world, removedFromPortal(world.cssm, instance, account, now));
  return result.ok ? result.changes : emptyChanges(world);
}

/** What Smart Software Manager knows of the On-Prem. */
export function onPremAccountOf({ cssm, onPrem }: SimulatorState): OnPremAccount | undefined {
  return cssm.onPremAccounts.find(({ name }) => name === onPrem.name);
}

function withNextRequest(
  { world }: StateView,
  now: EpochMs,
  answered?: number,
): { changes: StateChanges; value: SynchronizationRequest } {
  const { onPrem, request } = createSyncRequest(world.onPrem, now, answered);
  return { changes: emptyChanges({ ...world, onPrem }), value: request };
}

function sendToPortal(
  { world, instance }: StateView,
  request: SynchronizationRequest,
  by: 'network' | 'file',
  now: EpochMs,
): PortalCommandResult<SynchronizationResponse> {
  return toCommandResult('cssm', world, synchronizedWith(world.cssm, instance, request, by, now));
}

function withResponse(
  view: StateView,
  response: SynchronizationResponse,
  entry: { readonly user: string; readonly kind: SyncEventKind },
  now: EpochMs,
): PortalCommandResult<SyncResponseOutcome> {
  const { world } = view;
  const problem = responseProblem(world.onPrem, response);
  if (problem) return { ok: false, problem, field: 'response' };
  if (response.sequence === world.onPrem.answered)
    return { ok: true, changes: emptyChanges(world), value: 'taken-before' };
  const onPrem = { ...world.onPrem, synchronizedAt: now, answered: response.sequence };
  const result = withPurchasedLicenses(onPremPortal(view).cssm, response, { ...entry, onPrem: onPrem.name }, now);
  return { ok: true, changes: withPortalChanges('on-prem', { ...world, onPrem }, result), value: 'taken' };
}

const fileProblems: Readonly<Record<'empty' | 'not-recognised' | 'damaged', PortalProblem>> = {
  empty: 'file-empty',
  'not-recognised': 'file-not-recognised',
  damaged: 'file-damaged',
};

function invalidRequest(field: string): PortalCommandResult<never> {
  return { ok: false, problem: 'invalid-request', field };
}

/** `plant-1-request-2.txt`: whoever has several in one folder sees which is which. */
function syncFileOf(
  kind: SynchronizationFileKind,
  message: SynchronizationRequest | SynchronizationResponse,
): SyncFile {
  const name = message.onPrem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    name: `${name || 'on-prem'}-${kind}-${message.sequence}.txt`,
    text: writeSynchronizationFile(kind, message),
  };
}

type FileRead = Extract<ReturnType<typeof readSynchronizationFile>, { ok: true }>;

/** The file is sealed, so what it tells has the form it was written in (codes/synchronization-file.ts). */
function requestIn({ message }: FileRead): SynchronizationRequest {
  return message as SynchronizationRequest;
}

function responseIn({ message }: FileRead): SynchronizationResponse {
  return message as SynchronizationResponse;
}
