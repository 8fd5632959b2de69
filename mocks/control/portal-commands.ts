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
import type { InstanceReference } from '#mocks/services/portal-account.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';

/** Runs a portal command and resolves with its value. Rejects when the portal rejects the command. */
export type RunPortalCommand = <Value>(
  command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
  ...udis: string[]
) => Promise<Value>;

/** The options of a new token. An On-Prem's limits are in its account's `tokenLimits`. */
export interface NewToken {
  readonly virtualAccountId?: string;
  readonly description?: string;
  /** Whole days, 1 to 365 (1 to 9999 in an On-Prem); 30 by default. */
  readonly expiresAfterDays?: number;
  /** 1 to 100; unlimited by default. */
  readonly maximumUses?: number;
  readonly exportControlled?: boolean;
}

/** The requested part of a long list; the whole list by default. */
export interface Pagination {
  readonly offset?: number;
  readonly limit?: number;
}

/**
 * The control API's methods for the portal. `virtualAccountId` defaults to the first virtual account; the On-Prem's local
 * account (`onPrem.status().localAccountId`) is also valid where it has the function. Invalid requests reject.
 */
export interface PortalControl {
  /** Returns a virtual account with its licenses and tokens. */
  account(virtualAccountId?: string): Promise<PortalAccount>;
  /** Lists the alerts of one virtual account, or of all by default; the most urgent first. */
  alerts(query?: { virtualAccountId?: string }): Promise<readonly PortalAlert[]>;
  /** Dismisses an alert. Rejects when it cannot be dismissed. */
  dismissAlert(id: string): Promise<void>;
  /** Lists instances by name. `search` is a part of the name or serial number; spaces and letter case do not matter. */
  instances(
    query?: { virtualAccountId?: string; search?: string } & Pagination,
  ): Promise<ResultPage<PortalInstanceRow>>;
  /** Lists events, newest first. */
  events(query?: { virtualAccountId?: string } & Pagination): Promise<ResultPage<PortalEventRow>>;
  createToken(token?: NewToken): Promise<PortalTokenRow>;
  revokeToken(id: string): Promise<void>;
  /** Returns a license with the product instances that use it (by name) and its events (newest first). */
  license(request: { tag: string; virtualAccountId?: string }): Promise<
    PortalLicensePage & {
      readonly uses: readonly PortalLicenseUse[];
      readonly events: readonly PortalEventRow[];
    }
  >;
  /** Moves purchased licenses that are not in use to another virtual account. */
  transferLicenses(request: { tag: string; quantity: number; from?: string; to: string }): Promise<void>;
  /** Returns a product instance with its events (newest first). */
  instance(request: InstanceReference): Promise<PortalInstancePage & { readonly events: readonly PortalEventRow[] }>;
  /** Transfer…: moves a product instance, with its reserved licenses, to another virtual account. */
  transferInstance(request: { udi: string; to: string }): Promise<void>;
  /** Previews what `rehost` would move from this instance to the product in the request code. Changes nothing. */
  readRehost(request: RehostRequest): Promise<RehostPreview>;
  /** Rehost Licenses from a Failed Product…: reserves the same for its replacement. Returns the authorization code. */
  rehost(request: RehostRequest): Promise<{ readonly authorizationCode: string }>;
  /** Returns what can be reserved for the product in a request code. Changes nothing. */
  readRequest(request: RequestCodeInput): Promise<PortalOffer>;
  /** Reserves licenses for a request, by tag and quantity or universally. Returns the authorization code. */
  reserve(request: ReserveRequest): Promise<{ readonly authorizationCode: string }>;
  /** Sets an instance's reserved totals by tag; omitted tags become 0. Returns the new authorization code. */
  updateReservation(request: ReservationUpdate): Promise<{ readonly authorizationCode: string }>;
  /** Enter Confirmation Code…: completes an updated reservation. */
  enterConfirmationCode(input: ConfirmationCodeInput): Promise<void>;
  /** Removes an instance with a reservation, with the product's return code. */
  removeReservation(input: ReturnCodeInput): Promise<void>;
  /** Remove…: removes an online instance. */
  removeInstance(request: InstanceReference): Promise<void>;
  /** Buys licenses with this tag, perpetual or for `lastsDays` whole days from now. */
  buy(purchase: { tag: string; quantity: number; virtualAccountId?: string; lastsDays?: number }): Promise<void>;
  /** Ends the running terms of the license with this tag now. The product learns of it at its next contact. */
  lapse(ended: { tag: string; virtualAccountId?: string }): Promise<void>;
  /** Lists the On-Prem accounts. */
  onPremAccounts(): Promise<readonly PortalOnPremAccount[]>;
  /** File Sync: takes the text of an On-Prem's request file and returns the response file to carry back. */
  synchronizeByFile(request: string): Promise<SyncFile>;
  /** Releases a withheld response. */
  answer(): Promise<void>;
}

/**
 * The control API's methods for the customer's SSM On-Prem. Its tokens and product instances are reached by the methods
 * of `cssm` with its local account.
 */
export interface OnPremControl {
  status(): Promise<PortalOnPrem>;
  /** Sets whether it is connected to Smart Software Manager, and how often it then synchronizes automatically. */
  connect(request: { connection: PortalOnPrem['connection']; schedule?: Schedule }): Promise<void>;
  /** Synchronizes now, over the network. Rejects with `no-network` when it is disconnected. */
  synchronize(): Promise<void>;
  /** Creates a new request file to carry to Smart Software Manager. */
  requestFile(): Promise<SyncFile>;
  /** Takes the text of Smart Software Manager's response file. */
  takeResponse(response: string): Promise<SyncResponseOutcome>;
}
