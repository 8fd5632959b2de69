import type { EpochMs } from './codes/epoch.ts';
import type { TokenRequest } from './cssm/account-commands.ts';
import type { RehostRequest } from './cssm/rehost.ts';
import { udiInRequestCode } from './cssm/reservation-requests.ts';
import {
  connect,
  reportedUdis,
  requestFile,
  synchronize,
  synchronizeByFile,
  takeResponse,
} from './services/on-prem-sync.ts';
import {
  buy,
  createToken,
  lapse,
  releaseResponse,
  removeInstance,
  revokeToken,
  transferInstance,
  transferLicenses,
} from './services/portal-account.ts';
import {
  enterConfirmationCode,
  readRehost,
  readRequest,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from './services/portal-reservations.ts';
import type { PortalCommandResult, StateView } from './transaction.ts';

/** A command of the outside world: in Smart Software Manager, or in the customer's SSM On-Prem. */
export interface Command<Input = never, Value = unknown> {
  /**
   * Returns the result. Pure and synchronous: it reads only the view, in which the store has put the product's own
   * instance and those of `touches`.
   */
  readonly run: (view: StateView, input: Input, now: EpochMs) => PortalCommandResult<Value>;
  /** Returns the UDIs of the product instances that the command reads or changes besides the product's own. */
  readonly touches: (input: Input) => readonly string[];
}

/** A row of the table, with the types of its input and value. */
const command = <Input, Value>(
  run: Command<Input, Value>['run'],
  touches: Command<Input, Value>['touches'] = () => [],
): Command<Input, Value> => ({ run, touches });

const withoutInput = <Value>(
  run: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
): Command<undefined, Value> => command((view, _input, now) => run(view, now));

const udiInInput = ({ udi }: { readonly udi: string }) => [udi];

function udisInRequestCode({ requestCode }: { readonly requestCode: string }): readonly string[] {
  const udi = udiInRequestCode(requestCode);
  return udi === undefined ? [] : [udi];
}

const udisOfRehost = (request: RehostRequest) => [...udiInInput(request), ...udisInRequestCode(request)];

/**
 * Every command of the simulator's control API, by its name there: `cssm.buy` is `window.simulator.cssm.buy(…)`. The
 * methods and their types (control/client.ts), the control API over HTTP and the generators of the property tests
 * (testing/command-arbitraries.ts) come from this table. A command that is not possible is refused with a problem and
 * changes nothing. `virtualAccountId` defaults to the first virtual account; the On-Prem's local account
 * (`onPrem.status().localAccountId`) is also valid where it has the function.
 */
export const commands = {
  /** New Token…: creates a registration token. */
  'cssm.createToken': command((view, token: TokenRequest | undefined, now) => createToken(view, token ?? {}, now)),
  /** Revokes the token with this ID. */
  'cssm.revokeToken': command(revokeToken),
  /** Moves purchased licenses that are not in use to another virtual account. */
  'cssm.transferLicenses': command(transferLicenses),
  /** Transfer…: moves a product instance, with its reserved licenses, to another virtual account. */
  'cssm.transferInstance': command(transferInstance, udiInInput),
  /** Previews what `rehost` would move from this instance to the product in the request code. Changes nothing. */
  'cssm.readRehost': command(readRehost, udisOfRehost),
  /** Rehost Licenses from a Failed Product…: reserves the same for its replacement. Returns the authorization code. */
  'cssm.rehost': command(rehost, udisOfRehost),
  /** Returns what can be reserved for the product in a request code. Changes nothing. */
  'cssm.readRequest': command(readRequest, udisInRequestCode),
  /** Reserves licenses for a request, by tag and quantity or universally. Returns the authorization code. */
  'cssm.reserve': command(reserve, udisInRequestCode),
  /** Sets an instance's reserved totals by tag; omitted tags become 0. Returns the new authorization code. */
  'cssm.updateReservation': command(updateReservation, udiInInput),
  /** Enter Confirmation Code…: completes an updated reservation. */
  'cssm.enterConfirmationCode': command(enterConfirmationCode, udiInInput),
  /** Remove…: removes an instance with a reservation, with the product's return code. */
  'cssm.removeReservation': command(removeReservation, udiInInput),
  /** Remove…: removes an online instance. */
  'cssm.removeInstance': command(removeInstance, udiInInput),
  /** Buys licenses with this tag, perpetual or for `lastsDays` whole days from now. */
  'cssm.buy': command(buy),
  /** Ends the running terms of the license with this tag now. The product finds out at its next contact. */
  'cssm.lapse': command(lapse),
  /** File Sync: takes the text of an On-Prem's request file and returns the response file to carry back. */
  'cssm.synchronizeByFile': command(synchronizeByFile, reportedUdis),
  /** Releases a withheld response. */
  'cssm.answer': withoutInput(releaseResponse),
  /** Sets whether the On-Prem is connected to Smart Software Manager, and how often it then synchronizes automatically. */
  'onPrem.connect': command(connect),
  /** Synchronizes the On-Prem now, over the network. Refused with `no-network` when it is disconnected. */
  'onPrem.synchronize': withoutInput((view, now) => synchronize(view, now)),
  /** Creates a new request file to carry to Smart Software Manager. */
  'onPrem.requestFile': withoutInput(requestFile),
  /** Takes the text of Smart Software Manager's response file. */
  'onPrem.takeResponse': command(takeResponse),
};

export type ControlCommandName = keyof typeof commands;

/** The input of a command; undefined if it has none or needs none. */
export type ControlCommandInput<Name extends ControlCommandName> = Parameters<(typeof commands)[Name]['run']>[1];

/** The value of a command that was not refused. */
export type ControlCommandValue<Name extends ControlCommandName> = Extract<
  ReturnType<(typeof commands)[Name]['run']>,
  { readonly ok: true }
>['value'];
