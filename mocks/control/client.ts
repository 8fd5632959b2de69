import type { Deployment } from '#mocks/agent/deployment.ts';
import type { MeasuredUsage, ProductKind } from '#mocks/agent/state.ts';
import type { User } from '#mocks/auth/users.ts';
import type { LoggedRequest } from '#mocks/http/request-log.ts';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/names.ts';
import type { ApiFault, DueKind, NetworkFault, SimulatorSnapshot } from '#mocks/simulator-state.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import type { OnPremControl, PortalControl } from './portal-commands.ts';
import type { UsageOverrides } from './usage-overrides.ts';

/** A length of time as one says it: `3 s`, `15 min`, `12 h`, `30 d`, or milliseconds. */
export type Duration = number | `${number} ${'ms' | 's' | 'min' | 'h' | 'd'}`;

export interface LoadOptions {
  /**
   * The moment the world starts at; it then stands still until it is advanced. Without it the scenario's own, running.
   */
  readonly now?: Instant;
  readonly role?: Role;
  /** Cyber Vision unless told, or unless the scenario is about another. */
  readonly product?: ProductKind;
}

/** What the demo's mark and the lab show of the world, and all that an address can say of it (address/link.ts). */
export interface SimulatorStatus {
  readonly scenario: ScenarioName;
  readonly now: Instant;
  readonly frozen: boolean;
  readonly line: 'up' | 'withheld' | 'down';
  /** What is wrong with the line while it is down. */
  readonly lineFault?: NetworkFault;
  readonly product: ProductKind;
  readonly role: Role;
  /** Whether somebody is signed in. */
  readonly signedIn: boolean;
  /** When the scenario began. */
  readonly startedAt: Instant;
  /** Whether anything has changed the world since but time, faults and latency. Unchanged, an address gives it back. */
  readonly changed: boolean;
  /** Faults by operation of the contract; `*` is every operation without one of its own. */
  readonly faults: Readonly<Record<string, ApiFault>>;
  /** How long every answer of the API is held back, in milliseconds. */
  readonly latency: number;
  /** What the product is among others of its kind; absent where it has no such roles. */
  readonly deployment?: Deployment;
}

/** Something that falls due, or fell due: what, and when. */
export interface ScheduledEvent {
  readonly kind: DueKind;
  readonly at: Instant;
}

/** Where time has come to, and what fired meanwhile, in order. */
export interface FastForwardResult {
  readonly now: Instant;
  readonly fired: readonly ScheduledEvent[];
}

/** The line between product and portal, and the one between browser and product. */
export interface NetworkControl {
  /** Cuts the line: no answer comes back, unless another fault is named. */
  cut(reason?: NetworkFault): Promise<void>;
  restore(): Promise<void>;
  /** Lets requests arrive in the portal, but no answer come back until `cssm.answer` or `restore`. */
  withhold(): Promise<void>;
  /** Makes an operation of the contract fail (`*`: every one without a fault of its own) until `heal`. */
  fail(operation: string, fault: ApiFault): Promise<void>;
  /** Ends the fault of this operation (`*`: the one of every operation), or without one all faults. */
  heal(operation?: string): Promise<void>;
  /** Holds every answer of the API back for so many milliseconds, 0 to 30,000; 0 ends it. */
  delay(milliseconds: number): Promise<void>;
}

/**
 * The simulator's own door: everything the outside world can do to the product, for a specification, the console, the
 * portal and the lab. Never through the product's API. The same handle works in the page and over HTTP.
 */
export interface Simulator {
  /** Resolves when the simulated backend answers. */
  readonly ready: Promise<void>;
  scenarios(): readonly ScenarioDescription[];
  status(): Promise<SimulatorStatus>;
  /** Starts a fresh world. An unknown name is an error that lists the known ones. */
  load(name: ScenarioName, options?: LoadOptions): Promise<void>;
  now(): Promise<Instant>;
  /** Lets time pass; what falls due happens in order. Answers the new now. */
  advance(duration: Duration): Promise<Instant>;
  /**
   * As `advance`, and tells what fired meanwhile, in order. A row of attempts that fail alike counts once, as its last
   * one.
   */
  fastForward(duration: Duration): Promise<FastForwardResult>;
  /** What falls due, soonest first. */
  upcoming(): Promise<readonly ScheduledEvent[]>;
  /** What the product counts by itself now; which of it matters follows from the product. */
  measured(): Promise<MeasuredUsage>;
  /**
   * Sets what the product counts by itself. What is left out stays; an unknown name is an error that lists the known.
   */
  measure(overrides: UsageOverrides): Promise<void>;
  /** Makes a cluster on standby the active one; an error where there is none on standby. */
  activate(): Promise<void>;
  readonly cssm: PortalControl;
  readonly onPrem: OnPremControl;
  readonly line: NetworkControl;
  /** The sessions of those who use the product: once one has ended the API answers it nothing but that, until `signIn`. */
  readonly session: {
    /** Ends that of the scenario's own user, or of everybody of this name. */
    end(userName?: string): Promise<void>;
    /**
     * Signs the scenario's own user in again. With a person, in the page, this tab is that person from now on, and no
     * other; behind an HTTP port each browser signs in by itself, at `/sign-in`.
     */
    signIn(user?: User): Promise<void>;
  };
  readonly world: {
    /** The whole world as a value. Secrets (tokens) are masked unless asked for. */
    export(options?: { secrets?: boolean }): Promise<SimulatorSnapshot>;
    /** Puts a world in the place of this one. What is none is an error that says why, and changes nothing. */
    import(snapshot: SimulatorSnapshot): Promise<void>;
  };
  /**
   * The latest requests to the product's API, newest first, at most 200: those of this page, or over HTTP those of the
   * server. They are kept in memory only, without a token or code; a request that only reads wakes no listener.
   */
  requests(): Promise<readonly LoggedRequest[]>;
  /**
   * Calls the listener after every change made anywhere (this tab, another, the product itself); answers how to stop.
   */
  subscribe(listener: () => void): () => void;
}

/** The doors' methods by name, as they are called from afar. */
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

/** How a handle reaches the door: the method's name, and its arguments and result as JSON. */
export interface SimulatorConnection {
  readonly ready: Promise<void>;
  call(name: keyof ControlApi, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: () => void): () => void;
}

/** The typed handle over a connection: the same in the page and over HTTP. */
export function createSimulator({ ready, call, subscribe }: SimulatorConnection): Simulator {
  const method = <Name extends keyof ControlApi>(name: Name): ControlApi[Name] => {
    const callMethod = (...args: unknown[]) => call(name, args);
    // The door's method of this name has this very type; only JSON lies between.
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
