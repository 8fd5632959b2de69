import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';

/** The product, as the portal identifies it. */
export interface ProductIdentity {
  readonly productIdentifier: string;
  readonly serialNumber: string;
}

/** The kinds of codes that the product creates for the portal. */
type PortalCodeKind = 'confirmation' | 'return';

/**
 * What happens outside the API: in the portal, on the network, and in the host product. A driver module exports these
 * functions by name. The tasks that need a function which a driver does not have are not checked.
 */
export interface Driver {
  /** Creates a registration token in the portal and returns its text. */
  createToken?(): Promise<string>;
  /** Reserves licences in the portal for this request code. Returns the authorization code. */
  reserve?(requestCode: string): Promise<string>;
  /** Changes the reserved quantity of the product in the portal. Returns the new authorization code. */
  update?(identity: ProductIdentity): Promise<string>;
  /** Enters a code of the product in the portal. */
  enterCode?(kind: PortalCodeKind, code: string, identity: ProductIdentity): Promise<void>;
  /** Cuts the connection between the product and the portal. */
  disconnect?(): Promise<void>;
  /** Restores the connection between the product and the portal. */
  reconnect?(): Promise<void>;
  /** Advances the product's clock by this many milliseconds, where that is possible. */
  advance?(milliseconds: number): Promise<void>;
  /** Ends the session of this user in the host product. */
  endSession?(userName: string): Promise<void>;
}

/** The name of each function of a driver. */
export type DriverFunction = keyof Driver;

/** Loads the driver module in this file. Rejects with a plain message if it has no function of a driver. */
export async function loadDriver(file: string): Promise<Driver> {
  const names = Object.keys(questions);
  const loaded: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href).catch(
    (error: unknown) => {
      throw new Error(`The driver ${file} cannot be loaded: ${error instanceof Error ? error.message : error}`);
    },
  );
  const functions = names.filter((name) => typeof loaded[name] === 'function');
  if (functions.length === 0)
    throw new Error(`The driver ${file} exports none of the functions ${names.join(', ')} (docs/conformance.md §4).`);
  return Object.fromEntries(functions.map((name) => [name, loaded[name]])) as Driver;
}

/** A question to the tester for each function; undefined for a function that a person cannot perform. */
const questions: Readonly<Record<DriverFunction, ((...values: readonly string[]) => string) | undefined>> = {
  createToken: () => 'Create a registration token in the portal, and enter its text',
  reserve: (code) => `Reserve licences in the portal for the request code ${code}, and enter the authorization code`,
  update: () => 'Change the reserved quantity of the product in the portal, and enter the new authorization code',
  enterCode: (kind, code) => `Enter the ${kind} code ${code} in the portal, then press Enter`,
  disconnect: () => 'Cut the connection between the product and the portal, then press Enter',
  reconnect: () => 'Restore the connection between the product and the portal, then press Enter',
  advance: undefined,
  endSession: (userName) => `End the session of the user ${userName} in the host product, then press Enter`,
};

/** A driver that lets the person at this terminal do everything. */
export function createPrompt(): Driver & { readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask = (name: DriverFunction) => async (kindOrCode: unknown, code: unknown) =>
    (await lines.question(`\n${questions[name]?.(String(kindOrCode), String(code))}:\n> `)).trim();
  const functions = Object.keys(questions).filter((name) => questions[name as DriverFunction]);
  return {
    ...Object.fromEntries(functions.map((name) => [name, ask(name as DriverFunction)])),
    close: () => lines.close(),
  };
}
