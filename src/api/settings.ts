import { hashKey, queryOptions, skipToken } from '@tanstack/react-query';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { ApiError, isOutcomeUnknown } from './api-error.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { pollingDelay } from './retry.ts';

/** A new value of a setting, with the ETag of the value that the user edited, so that no unseen change is overwritten. */
export interface SettingUpdate<Setting> {
  readonly value: Setting;
  readonly etag: string;
}

/** The response of an operation on a setting. */
export interface SettingResponse<Setting> {
  readonly body: Setting;
  readonly etag: string | undefined;
}

/**
 * Replaces a setting. `PUT` has no idempotency key: after an unknown outcome or a conflict the setting is read. If it has
 * the new value already (the response was lost, or a proxy repeated the request), that counts as success. Otherwise the
 * error of the `PUT` is thrown.
 */
async function putSetting<Setting>(
  { value, etag }: SettingUpdate<Setting>,
  put: (value: Setting, etag: string, signal: AbortSignal) => Promise<SettingResponse<Setting>>,
  read: (known: undefined, signal: AbortSignal) => Promise<SettingResponse<Setting>>,
  signal: AbortSignal,
): Promise<SettingResponse<Setting>> {
  try {
    return await put(value, etag, signal);
  } catch (error) {
    const mayBeApplied = isOutcomeUnknown(error) || (error instanceof ApiError && error.code === 'settings-changed');
    const current = mayBeApplied ? await read(undefined, signal).catch(() => undefined) : undefined;
    if (current && hashKey([current.body]) === hashKey([value])) return current;
    throw error;
  }
}

/** The error of a query and the time at which it occurred, in ms since 1970. */
interface QueryErrorState {
  readonly error: ApiError | null;
  readonly errorUpdatedAt: number;
}

/**
 * A setting is fetched when its dialog opens and every five seconds while it is open, as other users may change it. While
 * the backend reports changes, it is fetched after each of them.
 */
const editQueryOptions = {
  staleTime: 0,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchInterval: ({ state }: { readonly state: QueryErrorState }) => pollingDelay(state, 5000),
} as const;

/** How the product reaches the portal. */
export const transportQuery = queryOptions({
  queryKey: keys.transport,
  queryFn: ({ client: cache, signal }) => client.transport(cache.getQueryData(keys.transport), signal),
  ...editQueryOptions,
});

/** Sets how the product reaches the portal. */
export const transportMutation = {
  mutationFn: (update: SettingUpdate<Transport>, signal: AbortSignal) =>
    putSetting(update, client.putTransport, client.transport, signal),
  meta: { invalidates: [keys.license, keys.transport] },
};

/** Tests a transport setting before it is saved. Nothing changes in the product. */
export const connectionTestMutation = {
  mutationFn: client.testConnection,
  meta: { invalidates: [] },
};

/** A transport and the result of its test. */
export interface TestedTransport {
  readonly transport: Transport;
  readonly test: ConnectionTest;
}

/** The last connection test of this page, which the cache keeps for some minutes. It is never requested. */
export const lastConnectionTestQuery = queryOptions<TestedTransport>({
  queryKey: keys.lastConnectionTest,
  queryFn: skipToken,
});

/** The licensed feature package. */
export const subscriptionQuery = queryOptions({
  queryKey: keys.subscription,
  queryFn: ({ client: cache, signal }) => client.subscription(cache.getQueryData(keys.subscription), signal),
  ...editQueryOptions,
});

/** Sets the licensed feature package. */
export const subscriptionMutation = {
  mutationFn: (update: SettingUpdate<Subscription>, signal: AbortSignal) =>
    putSetting(update, client.putSubscription, client.subscription, signal),
  meta: { invalidates: [keys.license, keys.subscription] },
};

/** The license mode: pre-paid or post-paid. */
export const modeQuery = queryOptions({
  queryKey: keys.mode,
  queryFn: ({ client: cache, signal }) => client.mode(cache.getQueryData(keys.mode), signal),
  ...editQueryOptions,
});

/** Sets the license mode. */
export const modeMutation = {
  mutationFn: (update: SettingUpdate<ModeSetting>, signal: AbortSignal) =>
    putSetting(update, client.putMode, client.mode, signal),
  meta: { invalidates: [keys.license, keys.mode] },
};
