import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { ConnectionTestRequest } from '#src/contract/connection-test.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/** A setting with the tag it must be put back with, so that nobody overwrites what he has not seen. */
export interface Edit<Setting> {
  readonly value: Setting;
  readonly etag: string;
}

/** A setting is asked for afresh whenever its dialog opens, and followed, in ms, as others may change it meanwhile. */
const whileEdited = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchInterval: 5000 } as const;

/** How the product reaches the portal. */
export const transportQuery = queryOptions({
  queryKey: keys.transport,
  queryFn: ({ signal }) => client.transport(signal),
  ...whileEdited,
});

/** Sets how the product reaches the portal. */
export const transportMutation = mutationOptions({
  mutationFn: ({ value, etag }: Edit<Transport>) => client.putTransport(value, etag),
  meta: { changes: [keys.license, keys.transport] },
});

const testConnection = createIntent((body: ConnectionTestRequest, key) => client.testConnection(body, key), {
  changes: false,
});

/** Tries a way to the portal as it was typed; nothing is changed by it. */
export const connectionTestMutation = mutationOptions({
  mutationFn: (body: ConnectionTestRequest) => testConnection(body),
  meta: { changes: [] },
});

/** Which feature package is licensed. */
export const subscriptionQuery = queryOptions({
  queryKey: keys.subscription,
  queryFn: ({ signal }) => client.subscription(signal),
  ...whileEdited,
});

/** Sets which feature package is licensed. */
export const subscriptionMutation = mutationOptions({
  mutationFn: ({ value, etag }: Edit<Subscription>) => client.putSubscription(value, etag),
  meta: { changes: [keys.license, keys.subscription] },
});

/** How the product pays. */
export const modeQuery = queryOptions({
  queryKey: keys.mode,
  queryFn: ({ signal }) => client.mode(signal),
  ...whileEdited,
});

/** Sets how the product pays. */
export const modeMutation = mutationOptions({
  mutationFn: ({ value, etag }: Edit<ModeSetting>) => client.putMode(value, etag),
  meta: { changes: [keys.license, keys.mode] },
});
