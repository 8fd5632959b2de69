import type { Deployment } from '#mocks/agent/deployment.ts';
import type { MeasuredUsage, ProductKind } from '#mocks/agent/state.ts';
import type { User } from '#mocks/auth/users.ts';
import {
  type ControlCommandInput,
  type ControlCommandName,
  type ControlCommandValue,
  commands,
} from '#mocks/commands.ts';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import type { PortalLicensePage, PortalLicenseUse } from '#mocks/cssm/license-page.ts';
import type { PortalAccount, PortalEventRow, PortalInstanceRow, ResultPage } from '#mocks/cssm/replies.ts';
import type { Duration } from '#mocks/duration.ts';
import type { PortalOnPrem, PortalOnPremAccount } from '#mocks/on-prem/replies.ts';
import type { LoggedRequest } from '#mocks/request-log.ts';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/names.ts';
import type { InstanceReference } from '#mocks/services/portal-account.ts';
import type { ApiFault, DueKind, NetworkFault, SimulatorSnapshot } from '#mocks/simulator-state.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import type { UsageOverrides } from './usage-overrides.ts';

export interface LoadOptions {
  /**
   * The start of the simulated time, which then stands still until it is advanced. By default the time is the scenario's
   * own, and it runs.
   */
  readonly now?: Instant;
  readonly role?: Role;
  /** The scenario's own product by default, usually Cyber Vision. */
  readonly product?: ProductKind;
}

/** The simulator's state as the badge and the lab show it; all that a link can carry (url-options/link.ts). */
export interface SimulatorStatus {
  readonly scenario: ScenarioName;
  readonly now: Instant;
  readonly frozen: boolean;
  readonly line: 'up' | 'withheld' | 'down';
  /** The network fault while `line` is `down`. */
  readonly lineFault?: NetworkFault;
  readonly product: ProductKind;
  readonly role: Role;
  /** Whether the scenario's own user is signed in. */
  readonly signedIn: boolean;
  /** When the scenario began. */
  readonly startedAt: Instant;
  /** Whether anything but time, faults and latency has changed since. A link can reproduce an unchanged state. */
  readonly changed: boolean;
  /** Faults by operation of the contract; `*` applies to every operation without its own fault. */
  readonly faults: Readonly<Record<string, ApiFault>>;
  /** The delay of every API response in ms. */
  readonly latency: number;
  /** The product's role in a deployment of several; absent for products without such roles. */
  readonly deployment?: Deployment;
}

/** A timer that is pending or has fired, with its simulated time. */
export interface ScheduledEvent {
  readonly kind: DueKind;
  readonly at: Instant;
}

/** The new simulated time, and the timers that fired until then, in order. */
export interface FastForwardResult {
  readonly now: Instant;
  readonly fired: readonly ScheduledEvent[];
}

/** The requested part of a long list; the whole list by default. */
interface Pagination {
  readonly offset?: number;
  readonly limit?: number;
}

/** The methods of the commands (commands.ts). They reject when the command is refused. */
type CommandMethods = {
  readonly [Name in ControlCommandName]: (
    ...input: undefined extends ControlCommandInput<Name>
      ? [input?: ControlCommandInput<Name>]
      : [input: ControlCommandInput<Name>]
  ) => Promise<ControlCommandValue<Name>>;
};

/**
 * The control API: everything that acts on the product from outside its own API, by name. `cssm.account` is
 * `window.simulator.cssm.account()` in the page and `POST /simulator/cssm.account` over HTTP. Invalid requests reject.
 */
export interface ControlApi extends CommandMethods {
  status(): Promise<SimulatorStatus>;
  /** Replaces the simulator's state by this scenario. Rejects an unknown name; the error lists the known ones. */
  load(name: ScenarioName, options?: LoadOptions): Promise<void>;
  now(): Promise<Instant>;
  /** Advances the simulated time and fires all due timers in order. Returns the new time. */
  advance(duration: Duration): Promise<Instant>;
  /**
   * Like `advance`, but also returns the timers that fired, in order. Of consecutive retries that fail alike only the
   * last is listed.
   */
  fastForward(duration: Duration): Promise<FastForwardResult>;
  /** Lists the pending timers, soonest first. */
  upcoming(): Promise<readonly ScheduledEvent[]>;
  /** Returns the product's measured usage; the kind of product decides which counts matter. */
  measured(): Promise<MeasuredUsage>;
  /** Sets measured counts; omitted ones stay unchanged. Rejects an unknown name; the error lists the known ones. */
  measure(overrides: UsageOverrides): Promise<void>;
  /** Makes a standby cluster the active one. Rejects when the product is not on standby. */
  activate(): Promise<void>;
  /**
   * Returns the latest 200 requests to the product's API, newest first: those of this page, or over HTTP those of the
   * server. They are kept in memory only, without tokens or codes. A read request does not notify subscribers.
   */
  requests(): Promise<readonly LoggedRequest[]>;

  /** Returns a virtual account with its licenses and tokens. */
  'cssm.account'(virtualAccountId?: string): Promise<PortalAccount>;
  /** Lists the alerts of one virtual account, or of all by default; the most urgent first. */
  'cssm.alerts'(query?: { virtualAccountId?: string }): Promise<readonly PortalAlert[]>;
  /** Dismisses an alert. Rejects when it cannot be dismissed. */
  'cssm.dismissAlert'(id: string): Promise<void>;
  /** Lists instances by name. `search` is a part of the name or serial number; spaces and letter case do not matter. */
  'cssm.instances'(
    query?: { virtualAccountId?: string; search?: string } & Pagination,
  ): Promise<ResultPage<PortalInstanceRow>>;
  /** Lists events, newest first. */
  'cssm.events'(query?: { virtualAccountId?: string } & Pagination): Promise<ResultPage<PortalEventRow>>;
  /** Returns a license with the product instances that use it (by name) and its events (newest first). */
  'cssm.license'(request: {
    tag: string;
    virtualAccountId?: string;
  }): Promise<
    PortalLicensePage & { readonly uses: readonly PortalLicenseUse[]; readonly events: readonly PortalEventRow[] }
  >;
  /** Returns a product instance with its events (newest first). */
  'cssm.instance'(
    request: InstanceReference,
  ): Promise<PortalInstancePage & { readonly events: readonly PortalEventRow[] }>;
  /** Lists the On-Prem accounts. */
  'cssm.onPremAccounts'(): Promise<readonly PortalOnPremAccount[]>;
  /** Returns the customer's SSM On-Prem. Its tokens and product instances are in its local account (`cssm`). */
  'onPrem.status'(): Promise<PortalOnPrem>;

  /** Takes the network between product and portal down; requests time out unless another fault is named. */
  'line.cut'(reason?: NetworkFault): Promise<void>;
  /** Brings the network between product and portal up again. */
  'line.restore'(): Promise<void>;
  /** Lets requests reach the portal, but withholds the responses until `cssm.answer` or `restore`. */
  'line.withhold'(): Promise<void>;
  /** Makes an operation of the contract fail until `heal`; `*` means every operation without its own fault. */
  'line.fail'(operation: string, fault: ApiFault): Promise<void>;
  /** Removes the fault of this operation (`*`: the one for every operation); all faults by default. */
  'line.heal'(operation?: string): Promise<void>;
  /** Delays every API response by this many ms, 0 to 30,000. */
  'line.delay'(milliseconds: number): Promise<void>;

  /** Ends all sessions of this user, the scenario's own by default: the API rejects their requests until `signIn`. */
  'session.end'(userName?: string): Promise<void>;
  /**
   * Signs the scenario's own user in again. With `user`, only this browser tab acts as that user from now on; behind an
   * HTTP port this rejects, because each browser signs in at `/sign-in`.
   */
  'session.signIn'(user?: User): Promise<void>;

  /** Returns the complete state. Tokens and codes are masked unless `secrets` is true. */
  'world.export'(options?: { secrets?: boolean }): Promise<SimulatorSnapshot>;
  /** Replaces the complete state. Rejects an invalid snapshot and changes nothing. */
  'world.import'(snapshot: SimulatorSnapshot): Promise<void>;
}

/** The groups of methods: the part of a name before the dot. */
const groups = ['cssm', 'onPrem', 'line', 'session', 'world'] as const;
type Group = (typeof groups)[number];

type MethodsOf<Prefix extends Group> = {
  readonly [Name in keyof ControlApi as Name extends `${Prefix}.${infer Method}` ? Method : never]: ControlApi[Name];
};
type MethodsWithoutGroup = {
  readonly [Name in keyof ControlApi as Name extends `${Group}.${string}` ? never : Name]: ControlApi[Name];
};

/**
 * The client of the control API, for browser tests, the console, the portal and the lab: `cssm.account` is its method
 * `cssm.account()`. It works the same way in the page and over HTTP.
 */
export interface Simulator extends MethodsWithoutGroup, Readonly<{ [Name in Group]: MethodsOf<Name> }> {
  /** Resolves when the simulated backend is ready. */
  readonly ready: Promise<void>;
  scenarios(): readonly ScenarioDescription[];
  /**
   * Calls the listener after every change of the state (by this tab, another tab or a timer). Returns a function that
   * unsubscribes.
   */
  subscribe(listener: () => void): () => void;
}

/** The transport of a control API client: calls a method by name, with arguments and result as JSON. */
export interface SimulatorConnection {
  readonly ready: Promise<void>;
  call(name: keyof ControlApi, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: () => void): () => void;
}

/** The names of the methods that are no commands; the type makes the list complete. */
const otherMethods: Readonly<Record<Exclude<keyof ControlApi, ControlCommandName>, true>> = {
  status: true,
  load: true,
  now: true,
  advance: true,
  fastForward: true,
  upcoming: true,
  measured: true,
  measure: true,
  activate: true,
  requests: true,
  'cssm.account': true,
  'cssm.alerts': true,
  'cssm.dismissAlert': true,
  'cssm.instances': true,
  'cssm.events': true,
  'cssm.license': true,
  'cssm.instance': true,
  'cssm.onPremAccounts': true,
  'onPrem.status': true,
  'line.cut': true,
  'line.restore': true,
  'line.withhold': true,
  'line.fail': true,
  'line.heal': true,
  'line.delay': true,
  'session.end': true,
  'session.signIn': true,
  'world.export': true,
  'world.import': true,
};
const methodNames = Object.keys({ ...otherMethods, ...commands }) as readonly (keyof ControlApi)[];

/**
 * Creates the client of the control API over a connection. Its methods are ordinary properties, which the browser's
 * console lists and completes.
 */
export function createSimulator({ ready, call, subscribe }: SimulatorConnection): Simulator {
  const methodsOf = (prefix: string) =>
    Object.fromEntries(
      methodNames
        .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'))
        .map((name) => [name.slice(prefix.length), (...input: readonly unknown[]) => call(name, input)]),
    );
  const methods = { ...methodsOf(''), ...Object.fromEntries(groups.map((group) => [group, methodsOf(`${group}.`)])) };
  // The connection forwards to the method of the same name, which has exactly its type.
  return { ready, subscribe, scenarios: () => scenarioDescriptions, ...methods } as Simulator;
}

declare global {
  interface Window {
    /** In the demo build only. */
    simulator?: Simulator;
  }
}
