import type { Api, ApiOperation } from './api.ts';
import type { Driver } from './driver.ts';
import { describeResponse, type Kit } from './kit.ts';
import {
  type CheckedRule,
  type ExchangeRule,
  type Failure,
  type Level,
  NotCheckedError,
  type Result,
  type Rule,
} from './rule.ts';
import { NoResponseError, type Sender } from './sender.ts';
import { type ApiExchange, type ApiUser, type Credentials, createUser, type Inspect } from './user.ts';

/** What a run needs. */
export interface RunOptions {
  readonly api: Api;
  readonly sender: Sender;
  readonly rules: readonly Rule[];
  /** The highest level that is run. */
  readonly level: Level;
  /** The lowest level that is run; default 0. */
  readonly fromLevel?: Level;
  readonly credentials: Credentials;
  /** The credentials of other users. */
  readonly otherCredentials?: readonly Credentials[];
  readonly driver?: Driver;
  /** Receives the texts that no output may contain. */
  readonly secrets?: Set<string>;
  /** Is called before the first rule. */
  readonly onStart?: (kit: Kit) => void;
}

const describeRequest = ({ request }: ApiExchange) => `${request.method} ${request.target.slice(0, 80)}`;

const isExchangeRule = (rule: Rule): rule is ExchangeRule => 'inspect' in rule;

/** Returns the parts of credentials that are secret: values of cookies, and a token without its scheme. */
const secretsOf = (credentials: Credentials): string[] =>
  Object.values(credentials)
    .flatMap((value) => value.split(/[;\s]+/))
    .map((part) => part.slice(part.indexOf('=') + 1))
    .filter((part) => part.length >= 8);

/** Runs the rules against an API and returns the results in the order of the rules. */
export async function runRules(options: RunOptions): Promise<readonly Result[]> {
  const { api, rules, level: lastLevel, fromLevel = 0, credentials, otherCredentials = [], driver = {} } = options;
  const { secrets = new Set() } = options;
  for (const secret of [credentials, ...otherCredentials].flatMap(secretsOf)) secrets.add(secret);
  const results = new Map<string, Result>();
  let current: { readonly rule: Rule; readonly level: Level; readonly operation: string | undefined } | undefined;

  const resultOf = (rule: Rule, level: Level, operation: string | undefined): Result => {
    const id = `${rule.name}\n${level}\n${operation}`;
    const result = results.get(id) ?? { rule: rule.name, level, operation, failures: [] };
    results.set(id, result);
    return result;
  };

  const exchangeRules = rules.filter(isExchangeRule);
  const inspect: Inspect = (exchange, operation) => {
    if (!current) return;
    for (const rule of exchangeRules) {
      const result = resultOf(rule, current.level, operation?.name);
      for (const received of rule.inspect(kit, exchange, operation)) {
        const failure = { request: describeRequest(exchange), expected: rule.statement, received };
        const isNew = !result.failures.some((known) => known.received === received);
        if (isNew) result.failures.push(failure);
      }
    }
    const date = Date.parse(exchange.response.headers.get('Date') ?? '');
    if (!exchange.isConcurrent && !Number.isNaN(date)) kit.latestDate = date;
  };

  const withCredentials = (values: Credentials) => createUser(api, options.sender, values, inspect);
  const user = withCredentials(credentials);
  const capabilities = await readOrNothing(user, 'getProduct', 'capabilities');
  const userName = await readOrNothing(user, 'getSession', 'userName');
  const kit: Kit = {
    api,
    user,
    userName: String(userName),
    otherUsers: otherCredentials.map(withCredentials),
    driver,
    withCredentials,
    latestDate: undefined,
    stateBefore: undefined,
    secrets,
    isSupported: (operation) => hasOne(operation.capabilities, capabilities),
    identity: {
      productIdentifier: String(await readOrNothing(user, 'getSystem', 'productIdentifier')),
      serialNumber: String(await readOrNothing(user, 'getSystem', 'serialNumber')),
    },
    expect: (condition, exchange, expected, received = describeResponse(exchange)) => {
      if (!current) return;
      const result = resultOf(current.rule, current.level, current.operation);
      if (!condition) result.failures.push({ request: describeRequest(exchange), expected, received });
    },
    drive: (name) => {
      const drive = driver[name];
      if (!drive) throw new NotCheckedError(`the driver has no function ${name}`);
      return drive as NonNullable<typeof drive>;
    },
  };

  options.onStart?.(kit);

  const check = async (rule: CheckedRule, operation: ApiOperation | undefined) => {
    const result = resultOf(rule, rule.level, operation?.name);
    current = { rule, level: rule.level, operation: operation?.name };
    try {
      // A rule for the whole API does not read its operation.
      await rule.check(kit, operation as ApiOperation);
    } catch (error) {
      if (error instanceof NotCheckedError) result.notChecked = error.message;
      else result.failures.push(unexpectedFailure(error, operation));
    }
  };

  for (let level = fromLevel; level <= lastLevel; level += 1) {
    const checkedRules = rules.filter((rule): rule is CheckedRule => !isExchangeRule(rule) && rule.level === level);
    for (const rule of checkedRules) {
      current = { rule, level: rule.level, operation: undefined };
      await rule.prepare?.(kit);
    }
    for (const rule of checkedRules) {
      const { appliesTo } = rule;
      const operations = appliesTo ? api.operations.filter((operation) => appliesTo(operation, kit)) : [undefined];
      for (const operation of operations) await check(rule, operation);
    }
  }
  return [...results.values()];
}

/** The failure of a check that could not be completed. */
function unexpectedFailure(error: unknown, operation: ApiOperation | undefined): Failure {
  const isSilence = error instanceof NoResponseError;
  return {
    request: operation?.name ?? 'a request',
    expected: isSilence ? 'a response' : 'a result that the check can use',
    received: error instanceof Error ? error.message : String(error),
  };
}

/** Returns a member of a read; undefined if the read fails. */
async function readOrNothing(user: ApiUser, id: string, member: string): Promise<unknown> {
  return user.read(id).then(
    (body) => body[member],
    () => undefined,
  );
}

function hasOne(combinations: ApiOperation['capabilities'], capabilities: unknown): boolean {
  if (!combinations) return true;
  const present = (capabilities ?? {}) as Readonly<Record<string, unknown>>;
  return combinations.some((values) => Object.entries(values).every(([name, value]) => present[name] === value));
}
