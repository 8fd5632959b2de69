import type { Capabilities } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';

/** The steps of exchanging codes between product and portal by hand (S4 ch. 5). */
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

/** Where a step is carried out: on the product's page or in the portal. */
export type CodeExchangeSide = 'product' | 'portal';

/** A step of an exchange with its place and its progress. */
export interface CodeExchangeStepState {
  readonly step: CodeExchangeStep;
  readonly side: CodeExchangeSide;
  readonly state: 'done' | 'now' | 'later';
}

/** An unfinished exchange: its steps, and the instant of its first step. */
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
 * Returns the unfinished exchange, if there is one. The product cannot observe the portal: the portal's step is current
 * until the user acknowledges it. A product that does not keep the confirmation code ends an update with Finish instead.
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
