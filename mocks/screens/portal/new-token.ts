import { stripInvisible } from '#mocks/codes/plain-text.ts';
import type { TokenRequest } from '#mocks/cssm/account-commands.ts';
import { descriptionMaximumLength } from '#mocks/cssm/account-commands.ts';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';

/** Typed values of the form for a new token. */
export interface NewTokenFields {
  readonly description: string;
  readonly days: string;
  readonly uses: string;
  readonly exportControlled: boolean;
}

/** Initial values of the form (domain.md §4.2). */
export const defaultToken: NewTokenFields = { description: '', days: '30', uses: '', exportControlled: true };

/** Whether each field is invalid. */
export interface NewTokenErrors {
  readonly description: boolean;
  readonly days: boolean;
  readonly uses: boolean;
}

/**
 * Returns the request for a token, or the invalid fields according to the account's limits; empty uses mean no limit
 * (domain.md §4.2).
 */
export function parseNewToken(
  fields: NewTokenFields,
  limits: PortalAccount['tokenLimits'],
): { ok: true; token: TokenRequest } | { ok: false; errors: NewTokenErrors } {
  const days = parseWholeNumber(fields.days, { least: 1, most: limits.days });
  const hasUseLimit = fields.uses.trim() !== '';
  const uses = parseWholeNumber(fields.uses, { least: 1, most: limits.uses ?? Number.MAX_SAFE_INTEGER });
  const description = stripInvisible(fields.description).trim();
  const errors: NewTokenErrors = {
    description: description.length > descriptionMaximumLength,
    days: days === undefined,
    uses: hasUseLimit && uses === undefined,
  };
  if (days === undefined || Object.values(errors).includes(true)) return { ok: false, errors };
  const token = {
    description,
    expiresAfterDays: days,
    exportControlled: fields.exportControlled,
  };
  return { ok: true, token: uses === undefined ? token : { ...token, maximumUses: uses } };
}

/** Returns whether the form differs from its initial values. */
export function isTouched(fields: NewTokenFields): boolean {
  return Object.entries(defaultToken).some(([name, start]) => fields[name as keyof NewTokenFields] !== start);
}
