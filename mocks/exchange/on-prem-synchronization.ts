import type { Moment } from '#mocks/codes/instant.ts';
import {
  readSynchronizationFile,
  type SynchronizationFileKind,
  writeSynchronizationFile,
} from '#mocks/codes/synchronization-file.ts';
import type { PortalProblem } from '#mocks/cssm/records.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import type { SynchronizationRequest, SynchronizationResponse } from '#mocks/cssm/synchronization.ts';
import { removeOnPrem as removedFromPortal, synchronize as synchronizedWith } from '#mocks/cssm/synchronizing.ts';
import type { CarriedFile } from '#mocks/on-prem/replies.ts';
import { type Schedule, schedules } from '#mocks/on-prem/state.ts';
import { nextRequest, refusedResponse, type Synchronized, withOwned } from '#mocks/on-prem/synchronizing.ts';
import { after, inOrder, noChanges, type PortalStep, type View } from '#mocks/step.ts';
import type { Changes, World } from '#mocks/world.ts';
import { answered, keptBy, onPremManager } from './managers.ts';

/** How an On-Prem is connected, as it is asked for. */
export interface ConnectionAsked {
  readonly connection: 'connected' | 'disconnected';
  /** As it is unless told. */
  readonly schedule?: Schedule;
}

/** What came of a response: one that was taken before changes nothing when it is carried again. */
export type Taken = 'taken' | 'taken-before';

/** The product instances that a synchronization may touch: those of the On-Prem, and those it told of last. */
export function udisSynchronized(world: World): readonly string[] {
  return [...world.onPrem.instances.map(({ udi }) => udi), ...(knownOf(world)?.told ?? [])];
}

/** The product instances that a request's file tells of; none when it is no such file. */
export function udisToldIn(text: string): readonly string[] {
  const file = readSynchronizationFile(text);
  return file.ok && file.kind === 'request' ? requestIn(file).instances.map(({ udi }) => udi) : [];
}

/** Says whether the On-Prem reaches Smart Software Manager, and how often it synchronizes then. */
export function connect({ world }: View, asked: ConnectionAsked): PortalStep<undefined> {
  const { onPrem } = world;
  const { connection, schedule = onPrem.schedule } = asked;
  if (!['connected', 'disconnected'].includes(connection)) return wrong('connection');
  if (!schedules.includes(schedule)) return wrong('schedule');
  const isSame = connection === onPrem.connection && schedule === onPrem.schedule;
  const changed = isSame ? world : { ...world, onPrem: { ...onPrem, connection, schedule } };
  return { ok: true, changes: noChanges(changed), value: undefined };
}

/** Synchronizes over the network, because somebody wants it or because it is time. */
export function synchronize(view: View, now: Moment, user = view.world.onPrem.cssm.userName): PortalStep<undefined> {
  if (view.world.onPrem.connection === 'disconnected') return { ok: false, problem: 'no-network' };
  const { changes, value: request } = requested(view, now, knownOf(view.world)?.sequence);
  const told = answeredByPortal(after(view, changes), request, 'network', now);
  if (!told.ok) return told;
  const heard = inOrder(changes, told.changes);
  const entry = { user, kind: 'on-prem-synchronized' } as const;
  const taken = withResponse(after(view, heard), told.value, entry, now);
  return taken.ok ? { ...taken, changes: inOrder(heard, taken.changes), value: undefined } : taken;
}

/** The file of a new request. */
export function requestFile(view: View, now: Moment): PortalStep<CarriedFile> {
  const { changes, value: request } = requested(view, now);
  return { ok: true, changes, value: fileOf('request', request) };
}

/** File Sync in Smart Software Manager: takes a request's file, and answers the response's. */
export function synchronizeByFile(view: View, text: string, now: Moment): PortalStep<CarriedFile> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: faults[file.fault], field: 'request' };
  if (file.kind !== 'request') return { ok: false, problem: 'file-of-another-kind', field: 'request' };
  const told = answeredByPortal(view, requestIn(file), 'file', now);
  return told.ok ? { ...told, value: fileOf('response', told.value) } : told;
}

/** Takes Smart Software Manager's answer from a file. One that was taken already changes nothing. */
export function takeResponse(view: View, text: string, now: Moment): PortalStep<Taken> {
  const file = readSynchronizationFile(text);
  if (!file.ok) return { ok: false, problem: faults[file.fault], field: 'response' };
  if (file.kind !== 'response') return { ok: false, problem: 'file-of-another-kind', field: 'response' };
  const user = view.world.onPrem.cssm.userName;
  return withResponse(view, responseIn(file), { user, kind: 'on-prem-synchronized-by-file' }, now);
}

/** It has not synchronized for too long: Smart Software Manager removes it. */
export function removeOnPrem(view: View, now: Moment): Changes {
  const { world, instance } = view;
  const known = knownOf(world);
  if (!known || known.removedAt !== undefined) return noChanges(world);
  const removed = answered('cssm', world, removedFromPortal(world.cssm, instance, known, now));
  return removed.ok ? removed.changes : noChanges(world);
}

/** What Smart Software Manager knows of the On-Prem. */
export function knownOf({ cssm, onPrem }: World): OnPremAccount | undefined {
  return cssm.onPremAccounts.find(({ name }) => name === onPrem.name);
}

function requested(
  { world }: View,
  now: Moment,
  answered?: number,
): { changes: Changes; value: SynchronizationRequest } {
  const { onPrem, request } = nextRequest(world.onPrem, now, answered);
  return { changes: noChanges({ ...world, onPrem }), value: request };
}

function answeredByPortal(
  { world, instance }: View,
  request: SynchronizationRequest,
  by: 'network' | 'file',
  now: Moment,
): PortalStep<SynchronizationResponse> {
  return answered('cssm', world, synchronizedWith(world.cssm, instance, request, by, now));
}

function withResponse(
  view: View,
  response: SynchronizationResponse,
  entry: { readonly user: string; readonly kind: Synchronized },
  now: Moment,
): PortalStep<Taken> {
  const { world } = view;
  const problem = refusedResponse(world.onPrem, response);
  if (problem) return { ok: false, problem, field: 'response' };
  if (response.sequence === world.onPrem.answered)
    return { ok: true, changes: noChanges(world), value: 'taken-before' };
  const onPrem = { ...world.onPrem, synchronizedAt: now, answered: response.sequence };
  const taken = withOwned(onPremManager(view).cssm, response, { ...entry, onPrem: onPrem.name }, now);
  return { ok: true, changes: keptBy('on-prem', { ...world, onPrem }, taken), value: 'taken' };
}

const faults: Readonly<Record<'empty' | 'not-recognised' | 'damaged', PortalProblem>> = {
  empty: 'file-empty',
  'not-recognised': 'file-not-recognised',
  damaged: 'file-damaged',
};

function wrong(field: string): PortalStep<never> {
  return { ok: false, problem: 'invalid-request', field };
}

/** `plant-1-request-2.txt`: whoever has several in one folder sees which is which. */
function fileOf(kind: SynchronizationFileKind, message: SynchronizationRequest | SynchronizationResponse): CarriedFile {
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
