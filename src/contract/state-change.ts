import { z } from './schema.ts';

/** A resource whose response has changed. */
export const changedResource = z.object({
  /** Its path below the base path of the API, such as `/license/summary`. */
  path: z.string().check(z.minLength(1)),
  /** The present ETag of its response. */
  etag: z.string().check(z.minLength(1)),
});
export type ChangedResource = z.infer<typeof changedResource>;

/** The data of an event `change`. */
export const stateChange = z.object({
  /** The resources that have changed since the event before; in the first event of a stream, all that can change. */
  resources: z.array(changedResource),
});
