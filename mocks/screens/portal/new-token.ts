import { stripInvisible } from '#mocks/codes/plain-text.ts';
import type { NewToken } from '#mocks/control/portal-commands.ts';
import { descriptionMaximumLength } from '#mocks/cssm/account-commands.ts';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';

/** The form of a new token, as it is typed. */
export interface NewTokenFields {
  readonly description: string;
  readonly days: string;
  readonly uses: string;
  readonly exportControlled: boolean;
}

/** What the form starts with (domain.md §4.2). */
export const defaultToken: NewTokenFields = { description: '', days: '30', uses: '', exportControlled: true };

/** The fields that cannot be taken as they are. */
export interface NewTokenErrors {
  readonly description: boolean;
  readonly days: boolean;
  readonly uses: boolean;
}

/** A token that can be asked for, or which fields stand against it: what the account allows, or uses without a limit (domain.md §4.2). */
export function parseNewToken(
  fields: NewTokenFields,
  limits: PortalAccount['tokenLimits'],
): { ok: true; token: NewToken } | { ok: false; errors: NewTokenErrors } {
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

/** Whether closing the form would lose something. */
export function isTouched(fields: NewTokenFields): boolean {
  return Object.entries(defaultToken).some(([name, start]) => fields[name as keyof NewTokenFields] !== start);
}
