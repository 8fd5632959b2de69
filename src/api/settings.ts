import { hashKey, queryOptions } from '@tanstack/react-query';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { ApiError, mayHaveActed } from './api-error.ts';
import { askingAgain } from './asking-again.ts';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/** A setting with the tag it must be put back with, so that nobody overwrites what he has not seen. */
export interface Edit<Setting> {
  readonly value: Setting;
  readonly etag: string;
}

/** A setting as it was answered. */
interface Answered<Setting> {
  readonly body: Setting;
  readonly etag: string | undefined;
}

/**
 * Puts a setting in the place of the one that was seen. A setting has no key as an act has: where nobody can tell what
 * became of it, or another was there already, it is looked at. What was wanted may be so, since the answer was lost, or
 * since a proxy sent the request a second time; then it is done, and nobody else has to be told of.
 */
async function set<Setting>(
  { value, etag }: Edit<Setting>,
  put: (value: Setting, etag: string, signal: AbortSignal) => Promise<Answered<Setting>>,
  read: (signal: AbortSignal) => Promise<Answered<Setting>>,
  signal: AbortSignal,
): Promise<Answered<Setting>> {
  try {
    return await put(value, etag, signal);
  } catch (error) {
    const mayBeSo = mayHaveActed(error) || (error instanceof ApiError && error.code === 'settings-changed');
    const present = mayBeSo ? await read(signal).catch(() => undefined) : undefined;
    if (present && hashKey([present.body]) === hashKey([value])) return present;
    throw error;
  }
}

/** What is to be known of a question that failed, to ask it again. */
interface Failing {
  readonly error: ApiError | null;
  readonly errorUpdatedAt: number;
}

/** A setting is asked for afresh whenever its dialog opens, and followed, in ms, as others may change it meanwhile. */
const whileEdited = {
  staleTime: 0,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchInterval: ({ state }: { readonly state: Failing }) => askingAgain(state, 5000),
} as const;

/** How the product reaches the portal. */
export const transportQuery = queryOptions({
  queryKey: keys.transport,
  queryFn: ({ signal }) => client.transport(signal),
  ...whileEdited,
});

/** Sets how the product reaches the portal. */
export const transportMutation = {
  mutationFn: (edit: Edit<Transport>, signal: AbortSignal) => set(edit, client.putTransport, client.transport, signal),
  meta: { changes: [keys.license, keys.transport] },
};

/** Tries a way to the portal as it was typed; nothing is changed by it. */
export const connectionTestMutation = {
  mutationFn: createIntent(client.testConnection, { changes: false }),
  meta: { changes: [] },
};

/** Which feature package is licensed. */
export const subscriptionQuery = queryOptions({
  queryKey: keys.subscription,
  queryFn: ({ signal }) => client.subscription(signal),
  ...whileEdited,
});

/** Sets which feature package is licensed. */
export const subscriptionMutation = {
  mutationFn: (edit: Edit<Subscription>, signal: AbortSignal) =>
    set(edit, client.putSubscription, client.subscription, signal),
  meta: { changes: [keys.license, keys.subscription] },
};

/** How the product pays. */
export const modeQuery = queryOptions({
  queryKey: keys.mode,
  queryFn: ({ signal }) => client.mode(signal),
  ...whileEdited,
});

/** Sets how the product pays. */
export const modeMutation = {
  mutationFn: (edit: Edit<ModeSetting>, signal: AbortSignal) => set(edit, client.putMode, client.mode, signal),
  meta: { changes: [keys.license, keys.mode] },
};
