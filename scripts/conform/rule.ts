import type { Pointer } from '#scripts/wire/document.ts';
import type { ApiOperation } from './api.ts';
import type { Kit } from './kit.ts';
import type { ApiExchange } from './user.ts';

/** The levels of a run. Each includes those before it; from `keys` on the state of the product is changed. */
export const levels = ['reads', 'form', 'keys and tags', 'tasks', 'faults'] as const;
/** The number of a level. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** The default: the highest level that changes nothing. */
export const defaultLevel: Level = 1;

/** The parts that each rule has. */
interface RuleDescription {
  readonly name: string;
  /** What a backend does, in one sentence. */
  readonly statement: string;
  /** The place in the document that says so. */
  readonly source: Pointer;
}

/** A rule that each exchange of a run has to follow. */
export interface ExchangeRule extends RuleDescription {
  readonly level: 0;
  /** Returns the violations of the rule in an exchange. */
  readonly inspect: (kit: Kit, exchange: ApiExchange, operation: ApiOperation | undefined) => readonly string[];
}

/** A rule that is checked by requests of its own. */
export interface CheckedRule extends RuleDescription {
  readonly level: Level;
  /** The operations for which it is checked, one after another; without it, it is checked once for the whole API. */
  readonly appliesTo?: (operation: ApiOperation, kit: Kit) => boolean;
  /** Runs before the first rule of the level. */
  readonly prepare?: (kit: Kit) => Promise<void>;
  /**
   * Sends requests and reports each failed expectation with `kit.expect`. Throws a `NotCheckedError` if it cannot be
   * checked with this product.
   */
  readonly check: (kit: Kit, operation: ApiOperation) => Promise<void>;
}

/** A rule of the document. */
export type Rule = ExchangeRule | CheckedRule;

/** A failed expectation. No member contains a secret. */
export interface Failure {
  /** Method and path of the request. */
  readonly request: string;
  readonly expected: string;
  readonly received: string;
}

/** The result of a rule for one operation, or for the whole API. */
export interface Result {
  readonly rule: string;
  /** The level in which it was checked. */
  readonly level: Level;
  /** The name of the operation; undefined for a request without one. */
  readonly operation: string | undefined;
  readonly failures: Failure[];
  /** Why the rule could not be checked. */
  notChecked?: string;
}

/** A rule cannot be checked; the message says why. It is no failure. */
export class NotCheckedError extends Error {}
