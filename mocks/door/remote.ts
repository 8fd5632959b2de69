import type { Connection } from '#mocks/simulator.ts';

/** How often a listener asks whether something has changed, in milliseconds. */
const pollEvery = 500;

/** What the door answers over HTTP: a result, or why there is none. */
export type DoorReply = { readonly value?: unknown } | { readonly error: string };

/** The way to a simulator behind an HTTP port: `base` is where its door is, e.g. `/simulator`. */
export function connectRemotely(base: string): Connection {
  const call: Connection['call'] = async (name, args) => {
    const response = await fetch(`${base}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    return resultOf(response);
  };
  const revision = async () => resultOf(await fetch(`${base}/revision`, { cache: 'no-store' }));
  /** The latest revision anybody here has seen. */
  let known: unknown;
  const look = async () => {
    known = await revision();
  };
  return {
    ready: look(),
    call,
    subscribe(listener) {
      let seen = known;
      const compare = () => {
        if (known !== seen) listener();
        seen = known;
      };
      // A look that fails is made good by the next one.
      const timer = setInterval(() => void look().then(compare, () => undefined), pollEvery);
      return () => clearInterval(timer);
    },
  };
}

async function resultOf(response: Response): Promise<unknown> {
  const reply: DoorReply = await response.json();
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}
