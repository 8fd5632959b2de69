import { usedLicenses } from '#mocks/agent/licenses.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { udiInRequestCode } from '#mocks/cssm/reservation-requests.ts';
import { assertBalanced } from '#mocks/ledger-tests/balance.ts';
import type { ReceivedMessage } from '#mocks/ledger-tests/channel.ts';
import { Ledger } from '#mocks/ledger-tests/ledger.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import type { CrashStep, StepResponse } from './step.ts';

type Quantities = Readonly<Record<string, number>>;
/** The arguments of a control command that the ledger uses. */
type ControlArguments = Readonly<Record<string, string>> & {
  readonly choice?: Choice;
  readonly quantities?: Quantities;
};
type Choice = { readonly kind: 'universal' } | { readonly kind: 'specific'; readonly quantities: Quantities };

const firstAccount = 'iot-security-demos';

/** Keeps a ledger of all licences from the commands and responses, and compares it with the simulator's state. */
export class CrashLedger {
  private ledger: Ledger;
  /** The token of a registration that was accepted and is not completed. */
  private token = '';

  constructor(snapshot: SimulatorSnapshot) {
    this.ledger = new Ledger(snapshot);
  }

  /** Records an executed step; `snapshot` is the state after it. */
  record(step: CrashStep, { status, body }: StepResponse, snapshot: SimulatorSnapshot): void {
    if (status >= 400) return;
    if (step.by === 'control') this.recordCommand(step.name, (step.args[0] ?? {}) as ControlArguments, body, snapshot);
    else if (step.id === 'register') this.token = (step.body as { readonly token: string }).token;
    else if (step.id === 'deregister') this.recordMessage({ kind: 'deregister' }, snapshot);
    this.recordUsage(snapshot);
    this.ledger.recordTime(snapshot.world.time.settledAt);
  }

  /** Throws if the portal shows other numbers than the ledger. */
  verify(snapshot: SimulatorSnapshot): void {
    const { world } = snapshot;
    assertBalanced({ world, snapshot, agents: [world.agent], now: world.time.settledAt }, this.ledger);
  }

  private recordCommand(name: string, args: ControlArguments, body: unknown, snapshot: SimulatorSnapshot): void {
    const { ledger } = this;
    const now = snapshot.world.time.settledAt;
    const { value } = body as { readonly value: unknown };
    const { virtualAccountId: account = firstAccount, tag = '', udi = '', requestCode = '' } = args;
    const { choice, quantities = {} } = args;
    const quantity = Number(args.quantity);
    if (name === 'load') {
      this.ledger = new Ledger(snapshot);
      this.token = '';
    } else if (name === 'cssm.createToken') ledger.recordToken((value as { readonly text: string }).text, account);
    else if (name === 'cssm.buy') ledger.recordPurchase(account, tag, quantity, now);
    else if (name === 'cssm.lapse') ledger.recordLapse(account, tag, now);
    else if (name === 'cssm.transferLicenses')
      ledger.recordTransfer(args.from ?? firstAccount, args.to ?? '', tag, quantity, now);
    else if (name === 'cssm.transferInstance') ledger.recordInstanceTransfer(udi, args.to ?? '', now);
    else if (name === 'cssm.reserve') {
      ledger.recordAcceptedCode(requestCode);
      const reserved = choice?.kind === 'specific' ? choice.quantities : { [catalogue.secureWorkloadPlr.tag]: 1 };
      ledger.recordReservation(udiInRequestCode(requestCode) ?? '', account, reserved);
    } else if (name === 'cssm.updateReservation') ledger.recordUpdate(udi, quantities);
    else if (name === 'cssm.enterConfirmationCode') {
      ledger.recordAcceptedCode(`${udi} ${args.code}`);
      ledger.recordConfirmation(udi);
    } else if (name === 'cssm.removeReservation') {
      ledger.recordAcceptedCode(args.returnCode ?? '');
      ledger.recordReturn(udi);
    } else if (name === 'cssm.rehost') {
      ledger.recordAcceptedCode(requestCode);
      ledger.recordRehost(udi, udiInRequestCode(requestCode) ?? '');
    }
  }

  /** Records the usage that the product reports with every contact; the network is always up here. */
  private recordUsage(snapshot: SimulatorSnapshot): void {
    const { agent } = snapshot.world;
    if (agent.registration.status !== 'registered') return;
    const inUse = usedLicenses(agent);
    if (this.token !== '') {
      const { productIdentifier, serialNumber } = agent.identity;
      const device = { productIdentifier, serialNumber, name: serialNumber, productType: productIdentifier };
      this.recordMessage(
        { kind: 'register', request: { ...device, token: this.token, inUse, postPaid: false, force: false } },
        snapshot,
      );
      this.token = '';
    } else this.recordMessage({ kind: 'report', inUse }, snapshot);
  }

  private recordMessage(message: ReceivedMessage['message'], { world }: SimulatorSnapshot): void {
    const at = world.time.settledAt;
    this.ledger.recordMessage({ owner: 'cssm', udi: ownUdi(world.agent), at, accepted: true, message });
  }
}
