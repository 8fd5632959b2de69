import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import type { Deployment } from './agent/deployment.ts';
import type { Measured, ProductKind } from './agent/state.ts';
import type { Measuring } from './door/measuring.ts';
import type { CssmDoor, OnPremDoor } from './door/portal-acts.ts';
import type { LoggedRequest } from './http/request-log.ts';
import type { Person } from './people/people.ts';
import type { ScenarioDescription, ScenarioName } from './scenarios/catalogue.ts';
import { scenarioDescriptions } from './scenarios/descriptions.ts';
import type { ApiFault, DueKind, LineFault, Snapshot } from './world.ts';

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
export interface Status {
  readonly scenario: ScenarioName;
  readonly now: Instant;
  readonly frozen: boolean;
  readonly line: 'up' | 'withheld' | 'down';
  /** What is wrong with the line while it is down. */
  readonly lineFault?: LineFault;
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
export interface Due {
  readonly kind: DueKind;
  readonly at: Instant;
}

/** Where time has come to, and what fired meanwhile, in order. */
export interface FastForwarded {
  readonly now: Instant;
  readonly fired: readonly Due[];
}

/** The line between product and portal, and the one between browser and product. */
export interface LineDoor {
  /** Cuts the line: no answer comes back, unless another fault is named. */
  cut(reason?: LineFault): Promise<void>;
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
  status(): Promise<Status>;
  /** Starts a fresh world. An unknown name is an error that lists the known ones. */
  load(name: ScenarioName, options?: LoadOptions): Promise<void>;
  now(): Promise<Instant>;
  /** Lets time pass; what falls due happens in order. Answers the new now. */
  advance(duration: Duration): Promise<Instant>;
  /**
   * As `advance`, and tells what fired meanwhile, in order. A row of attempts that fail alike counts once, as its last
   * one.
   */
  fastForward(duration: Duration): Promise<FastForwarded>;
  /** What falls due, soonest first. */
  upcoming(): Promise<readonly Due[]>;
  /** What the product counts by itself now; which of it matters follows from the product. */
  measured(): Promise<Measured>;
  /**
   * Sets what the product counts by itself. What is left out stays; an unknown name is an error that lists the known.
   */
  measure(told: Measuring): Promise<void>;
  /** Makes a cluster on standby the active one; an error where there is none on standby. */
  activate(): Promise<void>;
  readonly cssm: CssmDoor;
  readonly onPrem: OnPremDoor;
  readonly line: LineDoor;
  /** The sessions of those who use the product: once one has ended the API answers it nothing but that, until `signIn`. */
  readonly session: {
    /** Ends that of the scenario's own user, or of everybody of this name. */
    end(userName?: string): Promise<void>;
    /**
     * Signs the scenario's own user in again. With a person, in the page, this tab is that person from now on, and no
     * other; behind an HTTP port each browser signs in by itself, at `/sign-in`.
     */
    signIn(person?: Person): Promise<void>;
  };
  readonly world: {
    /** The whole world as a value. Secrets (tokens) are masked unless asked for. */
    export(options?: { secrets?: boolean }): Promise<Snapshot>;
    /** Puts a world in the place of this one. What is none is an error that says why, and changes nothing. */
    import(snapshot: Snapshot): Promise<void>;
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
export interface DoorMethods {
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
  readonly 'cssm.account': CssmDoor['account'];
  readonly 'cssm.instances': CssmDoor['instances'];
  readonly 'cssm.events': CssmDoor['events'];
  readonly 'cssm.createToken': CssmDoor['createToken'];
  readonly 'cssm.revokeToken': CssmDoor['revokeToken'];
  readonly 'cssm.instance': CssmDoor['instance'];
  readonly 'cssm.readRequest': CssmDoor['readRequest'];
  readonly 'cssm.reserve': CssmDoor['reserve'];
  readonly 'cssm.updateReservation': CssmDoor['updateReservation'];
  readonly 'cssm.enterConfirmationCode': CssmDoor['enterConfirmationCode'];
  readonly 'cssm.removeReservation': CssmDoor['removeReservation'];
  readonly 'cssm.removeInstance': CssmDoor['removeInstance'];
  readonly 'cssm.buy': CssmDoor['buy'];
  readonly 'cssm.lapse': CssmDoor['lapse'];
  readonly 'cssm.alerts': CssmDoor['alerts'];
  readonly 'cssm.dismissAlert': CssmDoor['dismissAlert'];
  readonly 'cssm.license': CssmDoor['license'];
  readonly 'cssm.transferLicenses': CssmDoor['transferLicenses'];
  readonly 'cssm.transferInstance': CssmDoor['transferInstance'];
  readonly 'cssm.readRehost': CssmDoor['readRehost'];
  readonly 'cssm.rehost': CssmDoor['rehost'];
  readonly 'cssm.onPremAccounts': CssmDoor['onPremAccounts'];
  readonly 'cssm.synchronizeByFile': CssmDoor['synchronizeByFile'];
  readonly 'cssm.answer': CssmDoor['answer'];
  readonly 'onPrem.status': OnPremDoor['status'];
  readonly 'onPrem.connect': OnPremDoor['connect'];
  readonly 'onPrem.synchronize': OnPremDoor['synchronize'];
  readonly 'onPrem.requestFile': OnPremDoor['requestFile'];
  readonly 'onPrem.takeResponse': OnPremDoor['takeResponse'];
  readonly 'line.cut': LineDoor['cut'];
  readonly 'line.restore': LineDoor['restore'];
  readonly 'line.withhold': LineDoor['withhold'];
  readonly 'line.fail': LineDoor['fail'];
  readonly 'line.heal': LineDoor['heal'];
  readonly 'line.delay': LineDoor['delay'];
  readonly 'world.export': Simulator['world']['export'];
  readonly 'world.import': Simulator['world']['import'];
}

/** How a handle reaches the door: the method's name, and its arguments and result as JSON. */
export interface Connection {
  readonly ready: Promise<void>;
  call(name: keyof DoorMethods, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: () => void): () => void;
}

/** The typed handle over a connection: the same in the page and over HTTP. */
export function createSimulator({ ready, call, subscribe }: Connection): Simulator {
  const method = <Name extends keyof DoorMethods>(name: Name): DoorMethods[Name] => {
    const called = (...args: unknown[]) => call(name, args);
    // The door's method of this name has this very type; only JSON lies between.
    return called as DoorMethods[Name];
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
