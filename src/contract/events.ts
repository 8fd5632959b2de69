import { z } from './schema.ts';

/** The path of the event stream. It is no operation of the page's client: a backend may have none. */
export const eventsPath = '/events';

/** The longest silence of an open stream in ms. A backend sends a comment (a line `:`) before it has passed. */
export const maximumSilenceMs = 25_000;

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
