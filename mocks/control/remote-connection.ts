import type { SimulatorConnection } from '#mocks/control/client.ts';

/** The interval in ms at which a subscriber polls for changes. */
const pollInterval = 500;

/** A control API response over HTTP: the result, or the error message. */
export type ControlReply = { readonly value?: unknown } | { readonly error: string };

/** Connects to a simulator behind an HTTP port. `base` is the path or URL of its control API, e.g. `/simulator`. */
export function connectRemotely(base: string): SimulatorConnection {
  const call: SimulatorConnection['call'] = async (name, args) => {
    const response = await fetch(`${base}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    return resultOf(response);
  };
  const revision = async () => resultOf(await fetch(`${base}/revision`, { cache: 'no-store' }));
  /** The latest revision received, by any subscriber. */
  let latestRevision: unknown;
  const refresh = async () => {
    latestRevision = await revision();
  };
  return {
    ready: refresh(),
    call,
    subscribe(listener) {
      let lastRevision = latestRevision;
      const compare = () => {
        if (latestRevision !== lastRevision) listener();
        lastRevision = latestRevision;
      };
      // A failed poll is ignored; the next one catches up.
      const timer = setInterval(() => void refresh().then(compare, () => undefined), pollInterval);
      return () => clearInterval(timer);
    },
  };
}

async function resultOf(response: Response): Promise<unknown> {
  const reply: ControlReply = await response.json();
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}
