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

/** The requested connection of the On-Prem. */
export interface ConnectionSettings {
  readonly connection: 'connected' | 'disconnected';
  /** Unchanged by default. */
  readonly schedule?: Schedule;
}

/** The outcome of taking a response file. `taken-before`: it had been taken already, so nothing changed. */
export type SyncResponseOutcome = 'taken' | 'taken-before';

/** Returns the UDIs that a synchronization can change: the On-Prem's instances, and those it reported last. */
export function synchronizedUdis(world: SimulatorState): readonly string[] {
  return [...world.onPrem.instances.map(({ udi }) => udi), ...(onPremAccountOf(world)?.told ?? [])];
}

/** Returns the UDIs reported in a request file; none when the text is not a request file. */
export function reportedUdis(text: string): readonly string[] {
  const file = readSynchronizationFile(text);
  return file.ok && file.kind === 'request' ? requestIn(file).instances.map(({ udi }) => udi) : [];
}

/** Sets whether the On-Prem is connected to Smart Software Manager, and how often it then synchronizes. */
export function connect({ world }: StateView, settings: ConnectionSettings): PortalCommandResult<undefined> {
  const { onPrem } = world;
  const { connection, schedule = onPrem.schedule } = settings;
  if (!['connected', 'disconnected'].includes(connection)) return invalidRequest('connection');
  if (!schedules.includes(schedule)) return invalidRequest('schedule');
  const isSame = connection === onPrem.connection && schedule === onPrem.schedule;
  const changed = isSame ? world : { ...world, onPrem: { ...onPrem, connection, schedule } };
  return { ok: true, changes: emptyChanges(changed), value: undefined };
}

/** Synchronizes over the network, at a user's request or by schedule. */
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

/** Creates the file of a new synchronization request. */
export function requestFile(view: StateView, now: EpochMs): PortalCommandResult<SyncFile> {
  const { changes, value: request } = withNextRequest(view, now);
  return { ok: true, changes, value: syncFileOf('request', request) };
}

/** File Sync in Smart Software Manager: takes the text of a request file and returns the response file. */
export function synchronizeByFile(view: StateView, text: string, now: EpochMs): PortalCommandResult<SyncFile> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: fileProblems[file.fault], field: 'request' };
  if (file.kind !== 'request') return { ok: false, problem: 'file-of-another-kind', field: 'request' };
  const answer = sendToPortal(view, requestIn(file), 'file', now);
  return answer.ok ? { ...answer, value: syncFileOf('response', answer.value) } : answer;
}

/** Takes the text of Smart Software Manager's response file. A response that was already taken changes nothing. */
export function takeResponse(view: StateView, text: string, now: EpochMs): PortalCommandResult<SyncResponseOutcome> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: fileProblems[file.fault], field: 'response' };
  if (file.kind !== 'response') return { ok: false, problem: 'file-of-another-kind', field: 'response' };
  const user = view.world.onPrem.cssm.userName;
  return withResponse(view, responseIn(file), { user, kind: 'on-prem-synchronized-by-file' }, now);
}

/** Removes the On-Prem from Smart Software Manager, after it has not synchronized for too long. */
export function removeOnPrem(view: StateView, now: EpochMs): StateChanges {
  const { world, instance } = view;
  const account = onPremAccountOf(world);
  if (!account || account.removedAt !== undefined) return emptyChanges(world);
  const result = toCommandResult('cssm', world, removedFromPortal(world.cssm, instance, account, now));
  return result.ok ? result.changes : emptyChanges(world);
}

/** Returns the On-Prem's account in Smart Software Manager. */
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

/** Creates a synchronization file with a distinct name, such as `plant-1-request-2.txt`. */
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

/** The file's checksum is valid, so the message has the shape it was written in (codes/synchronization-file.ts). */
function requestIn({ message }: FileRead): SynchronizationRequest {
  return message as SynchronizationRequest;
}

function responseIn({ message }: FileRead): SynchronizationResponse {
  return message as SynchronizationResponse;
}
