import type { Deployment } from '#mocks/agent/deployment.ts';
import type { MeasuredUsage, ProductKind } from '#mocks/agent/state.ts';
import type { User } from '#mocks/auth/users.ts';
import type { Duration } from '#mocks/duration.ts';
import type { LoggedRequest } from '#mocks/request-log.ts';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/names.ts';
import type { ApiFault, DueKind, NetworkFault, SimulatorSnapshot } from '#mocks/simulator-state.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import type { OnPremControl, PortalControl } from './portal-commands.ts';
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

/** Controls the network between product and portal, and between browser and product. */
export interface NetworkControl {
  /** Takes the network between product and portal down; requests time out unless another fault is named. */
  cut(reason?: NetworkFault): Promise<void>;
  /** Brings the network between product and portal up again. */
  restore(): Promise<void>;
  /** Lets requests reach the portal, but withholds the responses until `cssm.answer` or `restore`. */
  withhold(): Promise<void>;
  /** Makes an operation of the contract fail until `heal`; `*` means every operation without its own fault. */
  fail(operation: string, fault: ApiFault): Promise<void>;
  /** Removes the fault of this operation (`*`: the one for every operation); all faults by default. */
  heal(operation?: string): Promise<void>;
  /** Delays every API response by this many ms, 0 to 30,000. */
  delay(milliseconds: number): Promise<void>;
}

/**
 * The client of the simulator's control API: everything that acts on the product from outside its own API, for browser
 * tests, the console, the portal and the lab. It works the same way in the page and over HTTP.
 */
export interface Simulator {
  /** Resolves when the simulated backend is ready. */
  readonly ready: Promise<void>;
  scenarios(): readonly ScenarioDescription[];
  status(): Promise<SimulatorStatus>;
  /** Replaces the simulator's state by this scenario. Throws for an unknown name; the error lists the known ones. */
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
  /** Sets measured counts; omitted ones stay unchanged. Throws for an unknown name; the error lists the known ones. */
  measure(overrides: UsageOverrides): Promise<void>;
  /** Makes a standby cluster the active one. Throws when the product is not on standby. */
  activate(): Promise<void>;
  readonly cssm: PortalControl;
  readonly onPrem: OnPremControl;
  readonly line: NetworkControl;
  /** The sessions of the product's users. After `end` the API rejects the user's requests until `signIn`. */
  readonly session: {
    /** Ends all sessions of this user; the scenario's own user by default. */
    end(userName?: string): Promise<void>;
    /**
     * Signs the scenario's own user in again. With `user`, only this browser tab acts as that user from now on; behind an
     * HTTP port this throws, because each browser signs in at `/sign-in`.
     */
    signIn(user?: User): Promise<void>;
  };
  readonly world: {
    /** Returns the complete state. Tokens and codes are masked unless `secrets` is true. */
    export(options?: { secrets?: boolean }): Promise<SimulatorSnapshot>;
    /** Replaces the complete state. Throws and changes nothing when the snapshot is invalid. */
    import(snapshot: SimulatorSnapshot): Promise<void>;
  };
  /**
   * Returns the latest 200 requests to the product's API, newest first: those of this page, or over HTTP those of the
   * server. They are kept in memory only, without tokens or codes. A read request does not notify subscribers.
   */
  requests(): Promise<readonly LoggedRequest[]>;
  /**
   * Calls the listener after every change of the state (by this tab, another tab or a timer). Returns a function that
   * unsubscribes.
   */
  subscribe(listener: () => void): () => void;
}

/** The methods of the control API by name, as they are called remotely. */
export interface ControlApi {
  readonly status: Simulator['status'];
  readonly load: Simulator['load'];
  readonly now: Simulator['now'];
  readonly advance: Simulator['advance'];
  readonly fastForward: Simulator['fastForward'];
  readonly upcoming: Simulator['upcoming'];
  readonly measured: Simulator['measured'];
  readonly measure: Simulator['measure'];
  readonly activate: Simulator['activate'];
  readonly 'session.end': Simulator['session']['end'];
  readonly 'session.signIn': Simulator['session']['signIn'];
  readonly requests: Simulator['requests'];
  readonly 'cssm.account': PortalControl['account'];
  readonly 'cssm.instances': PortalControl['instances'];
  readonly 'cssm.events': PortalControl['events'];
  readonly 'cssm.createToken': PortalControl['createToken'];
  readonly 'cssm.revokeToken': PortalControl['revokeToken'];
  readonly 'cssm.instance': PortalControl['instance'];
  readonly 'cssm.readRequest': PortalControl['readRequest'];
  readonly 'cssm.reserve': PortalControl['reserve'];
  readonly 'cssm.updateReservation': PortalControl['updateReservation'];
  readonly 'cssm.enterConfirmationCode': PortalControl['enterConfirmationCode'];
  readonly 'cssm.removeReservation': PortalControl['removeReservation'];
  readonly 'cssm.removeInstance': PortalControl['removeInstance'];
  readonly 'cssm.buy': PortalControl['buy'];
  readonly 'cssm.lapse': PortalControl['lapse'];
  readonly 'cssm.alerts': PortalControl['alerts'];
  readonly 'cssm.dismissAlert': PortalControl['dismissAlert'];
  readonly 'cssm.license': PortalControl['license'];
  readonly 'cssm.transferLicenses': PortalControl['transferLicenses'];
  readonly 'cssm.transferInstance': PortalControl['transferInstance'];
  readonly 'cssm.readRehost': PortalControl['readRehost'];
  readonly 'cssm.rehost': PortalControl['rehost'];
  readonly 'cssm.onPremAccounts': PortalControl['onPremAccounts'];
  readonly 'cssm.synchronizeByFile': PortalControl['synchronizeByFile'];
  readonly 'cssm.answer': PortalControl['answer'];
  readonly 'onPrem.status': OnPremControl['status'];
  readonly 'onPrem.connect': OnPremControl['connect'];
  readonly 'onPrem.synchronize': OnPremControl['synchronize'];
  readonly 'onPrem.requestFile': OnPremControl['requestFile'];
  readonly 'onPrem.takeResponse': OnPremControl['takeResponse'];
  readonly 'line.cut': NetworkControl['cut'];
  readonly 'line.restore': NetworkControl['restore'];
  readonly 'line.withhold': NetworkControl['withhold'];
  readonly 'line.fail': NetworkControl['fail'];
  readonly 'line.heal': NetworkControl['heal'];
  readonly 'line.delay': NetworkControl['delay'];
  readonly 'world.export': Simulator['world']['export'];
  readonly 'world.import': Simulator['world']['import'];
}

/** The transport of a control API client: calls a method by name, with arguments and result as JSON. */
export interface SimulatorConnection {
  readonly ready: Promise<void>;
  call(name: keyof ControlApi, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: () => void): () => void;
}

/** Creates the typed client of the control API over a connection. */
export function createSimulator({ ready, call, subscribe }: SimulatorConnection): Simulator {
  const method = <Name extends keyof ControlApi>(name: Name): ControlApi[Name] => {
    const callMethod = (...args: unknown[]) => call(name, args);
    // The connection forwards to the method of this name, which has exactly this type.
    return callMethod as ControlApi[Name];
  };
  return {
    ready,
    subscribe,
    scenarios: () => scenarioDescriptions,
    status: method('status'),
    load: method('load'),
    now: method('now'),
    advance: method('advance'),
    fastForward: method('fastForward'),
    upcoming: method('upcoming'),
    measured: method('measured'),
    measure: method('measure'),
    activate: method('activate'),
    requests: method('requests'),
    cssm: {
      account: method('cssm.account'),
      instances: method('cssm.instances'),
      events: method('cssm.events'),
      createToken: method('cssm.createToken'),
      revokeToken: method('cssm.revokeToken'),
      instance: method('cssm.instance'),
      readRequest: method('cssm.readRequest'),
      reserve: method('cssm.reserve'),
      updateReservation: method('cssm.updateReservation'),
      enterConfirmationCode: method('cssm.enterConfirmationCode'),
      removeReservation: method('cssm.removeReservation'),
      removeInstance: method('cssm.removeInstance'),
      buy: method('cssm.buy'),
      lapse: method('cssm.lapse'),
      alerts: method('cssm.alerts'),
      dismissAlert: method('cssm.dismissAlert'),
      license: method('cssm.license'),
      transferLicenses: method('cssm.transferLicenses'),
      transferInstance: method('cssm.transferInstance'),
      readRehost: method('cssm.readRehost'),
      rehost: method('cssm.rehost'),
      onPremAccounts: method('cssm.onPremAccounts'),
      synchronizeByFile: method('cssm.synchronizeByFile'),
      answer: method('cssm.answer'),
    },
    onPrem: {
      status: method('onPrem.status'),
      connect: method('onPrem.connect'),
      synchronize: method('onPrem.synchronize'),
      requestFile: method('onPrem.requestFile'),
      takeResponse: method('onPrem.takeResponse'),
    },
    line: {
      cut: method('line.cut'),
      restore: method('line.restore'),
      withhold: method('line.withhold'),
      fail: method('line.fail'),
      heal: method('line.heal'),
      delay: method('line.delay'),
    },
    session: { end: method('session.end'), signIn: method('session.signIn') },
    world: { export: method('world.export'), import: method('world.import') },
  };
}

declare global {
  interface Window {
    /** In the demo build only. */
    simulator?: Simulator;
  }
}
