import type { Capabilities } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';

/** What is carried by hand between product and portal, step by step (S4 ch. 5). */
export type HandOffStep =
  | 'request-made'
  | 'authorization-wanted'
  | 'authorization-installed'
  | 'update-installed'
  | 'confirmation-entered'
  | 'confirmation-acknowledged'
  | 'update-finished'
  | 'return-made'
  | 'return-entered'
  | 'return-acknowledged';

/** Whose turn a step is: somebody at the product's page, or in the portal. */
export type HandOffPlace = 'product' | 'portal';

/** A step of an exchange, where it is done, and whether it has been. */
export interface TrackedStep {
  readonly step: HandOffStep;
  readonly place: HandOffPlace;
  readonly state: 'done' | 'now' | 'later';
}

/** An exchange that is open: its steps, and since when it waits. */
export interface HandOff {
  readonly since: string;
  readonly steps: readonly TrackedStep[];
}

const handOffs = {
  request: ['request-made', 'authorization-wanted', 'authorization-installed'],
  confirmation: ['update-installed', 'confirmation-entered', 'confirmation-acknowledged'],
  update: ['update-installed', 'confirmation-entered', 'update-finished'],
  return: ['return-made', 'return-entered', 'return-acknowledged'],
} as const satisfies Record<string, readonly HandOffStep[]>;

/**
 * The exchange that is open, if one is. The product cannot see what happens in the portal: its turn comes after that. What
 * ends an update is to say that the code was entered where the product keeps it until then, and Finish elsewhere.
 */
export function handOff(
  { registration, unacknowledged }: ActiveSummary,
  { keepsConfirmationCode }: Pick<Capabilities, 'keepsConfirmationCode'>,
): HandOff | undefined {
  if (registration.status === 'reservation-pending') return tracked('request', registration.requestedAt);
  if (!unacknowledged) return undefined;
  const { code, madeAt } = unacknowledged;
  return tracked(code === 'confirmation' && !keepsConfirmationCode ? 'update' : code, madeAt);
}

function tracked(kind: keyof typeof handOffs, since: string): HandOff {
  const [made, carried, closed] = handOffs[kind];
  return {
    since,
    steps: [
      { step: made, place: 'product', state: 'done' },
      { step: carried, place: 'portal', state: 'now' },
      { step: closed, place: 'product', state: 'later' },
    ],
  };
}
