import { withoutUnseen } from '#mocks/codes/plain-text.ts';
import { descriptionMaximumLength } from '#mocks/cssm/commands.ts';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import type { NewToken } from '#mocks/door/portal-acts.ts';
import { wholeNumber } from '#mocks/screens/whole-number.ts';

/** The form of a new token, as it is typed. */
export interface NewTokenFields {
  readonly description: string;
  readonly days: string;
  readonly uses: string;
  readonly exportControlled: boolean;
}

/** What the form starts with (domain.md §4.2). */
export const untouchedToken: NewTokenFields = { description: '', days: '30', uses: '', exportControlled: true };

/** The fields that cannot be taken as they are. */
export interface NewTokenFaults {
  readonly description: boolean;
  readonly days: boolean;
  readonly uses: boolean;
}

/** A token that can be asked for, or which fields stand against it: what the account allows, or uses without a limit (domain.md §4.2). */
export function readNewToken(
  fields: NewTokenFields,
  limits: PortalAccount['tokenLimits'],
): { ok: true; token: NewToken } | { ok: false; faults: NewTokenFaults } {
  const days = wholeNumber(fields.days, { least: 1, most: limits.days });
  const limited = fields.uses.trim() !== '';
  const uses = wholeNumber(fields.uses, { least: 1, most: limits.uses ?? Number.MAX_SAFE_INTEGER });
  const description = withoutUnseen(fields.description).trim();
  const faults: NewTokenFaults = {
    description: description.length > descriptionMaximumLength,
    days: days === undefined,
    uses: limited && uses === undefined,
  };
  if (days === undefined || Object.values(faults).includes(true)) return { ok: false, faults };
  const token = {
    description,
    expiresAfterDays: days,
    exportControlled: fields.exportControlled,
  };
  return { ok: true, token: uses === undefined ? token : { ...token, maximumUses: uses } };
}

/** Whether closing the form would lose something. */
export function isTouched(fields: NewTokenFields): boolean {
  return Object.entries(untouchedToken).some(([name, start]) => fields[name as keyof NewTokenFields] !== start);
}
