import { type Role, roles } from '#src/contract/session.ts';
import { productNamed, type ScenarioName, scenarioNames } from './scenarios/catalogue.ts';
import type { LoadOptions } from './simulator.ts';

/** A fresh world as an address asks for it; no name means the scenario that is there. */
export interface AskedWorld {
  readonly scenario?: ScenarioName;
  readonly options: LoadOptions;
}

const parameters = ['scenario', 'now', 'role', 'product'] as const;

/** Which world the address asks for (screens.md §5); nothing when it asks for none. What cannot be is an error. */
export function askedWorld(address: URL): AskedWorld | undefined {
  const [scenario, now, role, product] = parameters.map((name) => address.searchParams.get(name));
  if (scenario == null && now == null && role == null && product == null) return undefined;
  return {
    ...(scenario == null ? {} : { scenario: scenarioNamed(scenario) }),
    options: {
      ...(now == null ? {} : { now: instantNamed(now) }),
      ...(role == null ? {} : { role: roleNamed(role) }),
      ...(product == null ? {} : { product: productNamed(product) }),
    },
  };
}

/** The address without what was asked for. */
export function withoutAskedWorld(address: URL): URL {
  const rest = new URL(address);
  for (const name of parameters) rest.searchParams.delete(name);
  return rest;
}

/** The scenario of this name, or an error that lists the known ones. */
export function scenarioNamed(name: string): ScenarioName {
  const found = scenarioNames.find((known) => known === name);
  if (!found) throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  return found;
}

/** The instant this text says, in the contract's form, or an error that shows one. */
export function instantNamed(text: string): string {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Error(`“${text}” is not an instant, such as 2026-01-15T09:00:00.000Z.`);
  return new Date(moment).toISOString();
}

function roleNamed(name: string): Role {
  const found = roles.find((known) => known === name);
  if (!found) throw new Error(`There is no role “${name}”. The roles are: ${roles.join(', ')}.`);
  return found;
}
