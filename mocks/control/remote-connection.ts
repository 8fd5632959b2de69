import type { SimulatorConnection } from '#mocks/control/client.ts';

/** How often a listener asks whether something has changed, in milliseconds. */
const pollInterval = 500;

/** What the door answers over HTTP: a result, or why there is none. */
export type ControlReply = { readonly value?: unknown } | { readonly error: string };

/** The way to a simulator behind an HTTP port: `base` is where its door is, e.g. `/simulator`. */
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
  /** The latest revision anybody here has seen. */
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
      // A look that fails is made good by the next one.
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
