import type { Capabilities } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';

/** What is carried by hand between product and portal, step by step (S4 ch. 5). */
export type CodeExchangeStep =
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
export type CodeExchangeSide = 'product' | 'portal';

/** A step of an exchange, where it is done, and whether it has been. */
export interface CodeExchangeStepState {
  readonly step: CodeExchangeStep;
  readonly side: CodeExchangeSide;
  readonly state: 'done' | 'now' | 'later';
}

/** An exchange that is open: its steps, and since when it waits. */
export interface CodeExchange {
  readonly since: string;
  readonly steps: readonly CodeExchangeStepState[];
}

const exchangeSteps = {
  request: ['request-made', 'authorization-wanted', 'authorization-installed'],
  confirmation: ['update-installed', 'confirmation-entered', 'confirmation-acknowledged'],
  update: ['update-installed', 'confirmation-entered', 'update-finished'],
  return: ['return-made', 'return-entered', 'return-acknowledged'],
} as const satisfies Record<string, readonly CodeExchangeStep[]>;

/**
 * The exchange that is open, if one is. The product cannot see what happens in the portal: its turn comes after that. What
 * ends an update is to say that the code was entered where the product keeps it until then, and Finish elsewhere.
 */
export function getCodeExchange(
  { registration, unacknowledged }: ActiveSummary,
  { keepsConfirmationCode }: Pick<Capabilities, 'keepsConfirmationCode'>,
): CodeExchange | undefined {
  if (registration.status === 'reservation-pending') return createCodeExchange('request', registration.requestedAt);
  if (!unacknowledged) return undefined;
  const { code, madeAt } = unacknowledged;
  return createCodeExchange(code === 'confirmation' && !keepsConfirmationCode ? 'update' : code, madeAt);
}

function createCodeExchange(kind: keyof typeof exchangeSteps, since: string): CodeExchange {
  const [productStep, portalStep, closingStep] = exchangeSteps[kind];
  return {
    since,
    steps: [
      { step: productStep, side: 'product', state: 'done' },
      { step: portalStep, side: 'portal', state: 'now' },
      { step: closingStep, side: 'product', state: 'later' },
    ],
  };
}
