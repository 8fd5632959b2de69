import { hashKey, queryOptions } from '@tanstack/react-query';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { ApiError, isOutcomeUnknown } from './api-error.ts';
import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';

/** A setting with the tag it must be put back with, so that nobody overwrites what he has not seen. */
export interface SettingUpdate<Setting> {
  readonly value: Setting;
  readonly etag: string;
}

/** A setting as it was answered. */
interface SettingResponse<Setting> {
  readonly body: Setting;
  readonly etag: string | undefined;
}

/**
 * Puts a setting in the place of the one that was seen. A setting has no key as an act has: where nobody can tell what
 * became of it, or another was there already, it is looked at. What was wanted may be so, since the answer was lost, or
 * since a proxy sent the request a second time; then it is done, and nobody else has to be told of.
 */
async function putSetting<Setting>(
  { value, etag }: SettingUpdate<Setting>,
  put: (value: Setting, etag: string, signal: AbortSignal) => Promise<SettingResponse<Setting>>,
  read: (signal: AbortSignal) => Promise<SettingResponse<Setting>>,
  signal: AbortSignal,
): Promise<SettingResponse<Setting>> {
  try {
    return await put(value, etag, signal);
  } catch (error) {
    const mayBeApplied = isOutcomeUnknown(error) || (error instanceof ApiError && error.code === 'settings-changed');
    const current = mayBeApplied ? await read(signal).catch(() => undefined) : undefined;
    if (current && hashKey([current.body]) === hashKey([value])) return current;
    throw error;
  }
}

/** What is to be known of a question that failed, to ask it again. */
interface QueryErrorState {
  readonly error: ApiError | null;
  readonly errorUpdatedAt: number;
}

/** A setting is asked for afresh whenever its dialog opens, and followed, in ms, as others may change it meanwhile. */
const editQueryOptions = {
  staleTime: 0,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchInterval: ({ state }: { readonly state: QueryErrorState }) => refetchDelay(state, 5000),
} as const;

/** How the product reaches the portal. */
export const transportQuery = queryOptions({
  queryKey: keys.transport,
  queryFn: ({ signal }) => client.transport(signal),
  ...editQueryOptions,
});

/** Sets how the product reaches the portal. */
export const transportMutation = {
  mutationFn: (update: SettingUpdate<Transport>, signal: AbortSignal) =>
    putSetting(update, client.putTransport, client.transport, signal),
  meta: { invalidates: [keys.license, keys.transport] },
};

/** Tries a way to the portal as it was typed; nothing is changed by it. */
export const connectionTestMutation = {
  mutationFn: withIdempotencyKey(client.testConnection, { mutationCount: false }),
  meta: { invalidates: [] },
};

/** Which feature package is licensed. */
export const subscriptionQuery = queryOptions({
  queryKey: keys.subscription,
  queryFn: ({ signal }) => client.subscription(signal),
  ...editQueryOptions,
});

/** Sets which feature package is licensed. */
export const subscriptionMutation = {
  mutationFn: (update: SettingUpdate<Subscription>, signal: AbortSignal) =>
    putSetting(update, client.putSubscription, client.subscription, signal),
  meta: { invalidates: [keys.license, keys.subscription] },
};

/** How the product pays. */
export const modeQuery = queryOptions({
  queryKey: keys.mode,
  queryFn: ({ signal }) => client.mode(signal),
  ...editQueryOptions,
});

/** Sets how the product pays. */
export const modeMutation = {
  mutationFn: (update: SettingUpdate<ModeSetting>, signal: AbortSignal) =>
    putSetting(update, client.putMode, client.mode, signal),
  meta: { invalidates: [keys.license, keys.mode] },
};
