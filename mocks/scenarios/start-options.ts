import { type ProductKind, productKinds } from '#mocks/agent/state.ts';
import { type Role, roles } from '#src/contract/session.ts';
import { type ScenarioName, scenarioNames } from './names.ts';

/** The scenario of this name. Throws an error that lists the valid ones if there is none. */
export function parseScenarioName(name: string): ScenarioName {
  const match = scenarioNames.find((allowed) => allowed === name);
  if (!match) throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  return match;
}

/** The product of this name. Throws an error that lists the valid ones if there is none. */
export function parseProduct(name: string): ProductKind {
  const match = productKinds.find((kind) => kind === name);
  if (!match) throw new Error(`There is no product “${name}”. The products are: ${productKinds.join(', ')}.`);
  return match;
}

/** The role of this name. Throws an error that lists the valid ones if there is none. */
export function parseRole(name: string): Role {
  const match = roles.find((allowed) => allowed === name);
  if (!match) throw new Error(`There is no role “${name}”. The roles are: ${roles.join(', ')}.`);
  return match;
}

/** The range of start times. With it all instants of histories and futures have four-digit years, too. */
const [firstInstant, lastInstant] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/** Parses an instant into the contract's form. Throws an error with an example if it is invalid. */
export function parseInstant(text: string): string {
  // Date.parse alone would read “1.5” as the fifth of January 2001.
  const epochMs = /^[+-]?\d{4,6}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(epochMs)) throw new Error(`“${text}” is not an instant, such as 2026-01-15T09:00:00.000Z.`);
  if (epochMs < firstInstant || epochMs > lastInstant)
    throw new Error(`“${text}” is not between the years 2000 and 2100.`);
  return new Date(epochMs).toISOString();
}
