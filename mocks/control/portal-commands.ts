import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import type { PortalLicensePage, PortalLicenseUse } from '#mocks/cssm/license-page.ts';
import type { RehostPreview, RehostRequest } from '#mocks/cssm/rehost.ts';
import type {
  PortalAccount,
  PortalEventRow,
  PortalInstanceRow,
  PortalTokenRow,
  ResultPage,
} from '#mocks/cssm/replies.ts';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import type { RequestCodeInput } from '#mocks/cssm/reservation-requests.ts';
import type { ReturnCodeInput } from '#mocks/cssm/reservation-returns.ts';
import type { ConfirmationCodeInput, ReservationUpdate } from '#mocks/cssm/reservation-updates.ts';
import type { ReserveRequest } from '#mocks/cssm/reservations.ts';
import type { PortalOnPrem, PortalOnPremAccount, SyncFile } from '#mocks/on-prem/replies.ts';
import type { Schedule } from '#mocks/on-prem/state.ts';
import type { SyncResponseOutcome } from '#mocks/services/on-prem-sync.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';

/** Takes a step of the outside world; a refusal is the caller's mistake, and an error. */
export type RunPortalCommand = <Value>(
  command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
  ...udis: string[]
) => Promise<Value>;

/** A token to be made; what an On-Prem allows is in its account's `tokenLimits`. */
export interface NewToken {
  readonly virtualAccountId?: string;
  readonly description?: string;
  /** Whole days, 1 to 365, or 9999 of an On-Prem; 30 unless told. */
  readonly expiresAfterDays?: number;
  /** 1 to 100; no limit unless told. */
  readonly maximumUses?: number;
  readonly exportControlled?: boolean;
}

/** Which part of a long list is asked for; all of it unless told. */
export interface Pagination {
  readonly offset?: number;
  readonly limit?: number;
}

/** A product instance of Smart Software Manager, or of the On-Prem whose local account is named. */
export interface InstanceReference {
  readonly udi: string;
  readonly virtualAccountId?: string;
}

/**
 * Acts of the outside world in the portal. The first virtual account is meant unless one is named; the local account of the
 * On-Prem may be named too (`onPrem.status().localAccountId`), and what it has no part in is refused.
 */
export interface PortalControl {
  account(virtualAccountId?: string): Promise<PortalAccount>;
  /** What is warned of in one virtual account, or without one in all; the most urgent first. */
  alerts(query?: { virtualAccountId?: string }): Promise<readonly PortalAlert[]>;
  /** Dismisses an alert; one that cannot be dismissed is an error. */
  dismissAlert(id: string): Promise<void>;
  /** Those whose name or serial number contains the search, by name; spaces and letter case do not matter. */
  instances(
    query?: { virtualAccountId?: string; search?: string } & Pagination,
  ): Promise<ResultPage<PortalInstanceRow>>;
  /** Newest first. */
  events(query?: { virtualAccountId?: string } & Pagination): Promise<ResultPage<PortalEventRow>>;
  createToken(token?: NewToken): Promise<PortalTokenRow>;
  revokeToken(id: string): Promise<void>;
  /** A licence in detail, with the product instances that use it, by name, and the events about it, newest first. */
  license(request: { tag: string; virtualAccountId?: string }): Promise<
    PortalLicensePage & {
      readonly uses: readonly PortalLicenseUse[];
      readonly events: readonly PortalEventRow[];
    }
  >;
  /** Moves purchased licences that are not in use to another virtual account. */
  transferLicenses(request: { tag: string; quantity: number; from?: string; to: string }): Promise<void>;
  /** A product instance in detail, with the events about it, newest first. */
  instance(request: InstanceReference): Promise<PortalInstancePage & { readonly events: readonly PortalEventRow[] }>;
  /** Transfer…: moves a product instance to another virtual account; its reserved licences go with it. */
  transferInstance(request: { udi: string; to: string }): Promise<void>;
  /** What would be rehosted from this instance to the product that the request code names; changes nothing. */
  readRehost(request: RehostRequest): Promise<RehostPreview>;
  /** Rehost Licenses from a Failed Product…: reserves the same for its replacement. Answers the authorization code. */
  rehost(request: RehostRequest): Promise<{ readonly authorizationCode: string }>;
  /** What may be reserved for the product that a request code names; changes nothing. */
  readRequest(request: RequestCodeInput): Promise<PortalOffer>;
  /** Reserves licences for a request: by tag and number, or universally. Answers the authorization code. */
  reserve(request: ReserveRequest): Promise<{ readonly authorizationCode: string }>;
  /** Gives an instance new totals by tag; what is left out is 0. Answers the new authorization code. */
  updateReservation(request: ReservationUpdate): Promise<{ readonly authorizationCode: string }>;
  enterConfirmationCode(input: ConfirmationCodeInput): Promise<void>;
  /** Removes an instance that holds a reservation, by the product's return code. */
  removeReservation(input: ReturnCodeInput): Promise<void>;
  /** Removes an online instance as the portal's Remove… does. */
  removeInstance(request: InstanceReference): Promise<void>;
  /** Buys licences: quantity of the licence with this tag, perpetual or for so many whole days from now. */
  buy(purchase: { tag: string; quantity: number; virtualAccountId?: string; lastsDays?: number }): Promise<void>;
  /** Lets the running terms of the licence with this tag end now. The product learns of it when it asks next. */
  lapse(ended: { tag: string; virtualAccountId?: string }): Promise<void>;
  /** On-Prem Accounts. */
  onPremAccounts(): Promise<readonly PortalOnPremAccount[]>;
  /** File Sync: takes an On-Prem's request, as the text of its file, and answers the response to carry back. */
  synchronizeByFile(request: string): Promise<SyncFile>;
  /** Lets an answer go that was withheld. */
  answer(): Promise<void>;
}

/** Acts on the customer's own SSM On-Prem; tokens and product instances there are `cssm`'s by its local account. */
export interface OnPremControl {
  status(): Promise<PortalOnPrem>;
  /** Whether it reaches Smart Software Manager over the network, and how often it synchronizes by itself then. */
  connect(request: { connection: PortalOnPrem['connection']; schedule?: Schedule }): Promise<void>;
  /** Synchronize now, over the network; `no-network` where it is disconnected. */
  synchronize(): Promise<void>;
  /** The request to carry to Smart Software Manager; asked again before its response is taken, a newer one. */
  requestFile(): Promise<SyncFile>;
  /** Takes Smart Software Manager's response, as the text of its file. */
  takeResponse(response: string): Promise<SyncResponseOutcome>;
}
