import type { Api, ApiOperation } from './api.ts';
import type { Driver, DriverFunction, ProductIdentity } from './driver.ts';
import type { ApiExchange, ApiUser, Credentials } from './user.ts';

/** The product's state as its reads show it: the leaves of all bodies by operation and JSON pointer. */
export interface ReadState {
  readonly leaves: ReadonlyMap<string, unknown>;
  /** The latest read, for reports. */
  readonly exchange: ApiExchange;
}

/** What the rules need to know and to do. */
export interface Kit {
  readonly api: Api;
  readonly user: ApiUser;
  /** The user's name. */
  readonly userName: string;
  readonly otherUsers: readonly ApiUser[];
  readonly driver: Driver;
  /** Returns a user with other credentials; its exchanges are inspected too. */
  readonly withCredentials: (credentials: Credentials) => ApiUser;
  /** The latest Date of a response in milliseconds since 1970; undefined before the first one. */
  latestDate: number | undefined;
  /** The texts that no output and no read may contain. */
  readonly secrets: Set<string>;
  /** The state before the refused requests of level 1. */
  stateBefore: ReadState | undefined;
  /** Whether the product has the capabilities that the operation needs. */
  readonly isSupported: (operation: ApiOperation) => boolean;
  readonly identity: ProductIdentity;
  /** Reports a failure of the present rule unless the condition is true. */
  readonly expect: (condition: boolean, exchange: ApiExchange, expected: string, received?: string) => void;
  /** Returns a function of the driver. Throws a `NotCheckedError` if the driver does not have it. */
  readonly drive: <Name extends DriverFunction>(name: Name) => NonNullable<Driver[Name]>;
}

/** Describes a response by its status and the code of a problem. */
export const describeResponse = ({ response, code }: ApiExchange): string =>
  code === undefined ? String(response.status) : `${response.status} ${code}`;

/**
 * Reports a failure unless the response is the problem of this code, with the status that the document gives it. `what`
 * ends the expectation in the report.
 */
export function expectProblemCode(kit: Kit, exchange: ApiExchange, code: string, what?: string): void {
  const status = kit.api.statusOf(code);
  const isExpected = exchange.code === code && exchange.response.status === status;
  kit.expect(isExpected, exchange, [status, code, what].filter((part) => part !== undefined).join(' '));
}
