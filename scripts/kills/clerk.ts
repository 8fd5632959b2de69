import { usedLicenses } from '#mocks/agent/licenses.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { mustBalance } from '#mocks/conservation/balance.ts';
import { Ledger } from '#mocks/conservation/ledger.ts';
import type { Arrived } from '#mocks/conservation/post.ts';
import { udiRequestedBy } from '#mocks/cssm/requests.ts';
import { ownUdi } from '#mocks/exchange/exchange.ts';
import type { Snapshot } from '#mocks/world.ts';
import type { Answer, Step } from './step.ts';

type Quantities = Readonly<Record<string, number>>;
/** What is booked of an act by the door, from what was asked for alone. */
type Asked = Readonly<Record<string, string>> & { readonly choice?: Choice; readonly quantities?: Quantities };
type Choice = { readonly kind: 'universal' } | { readonly kind: 'specific'; readonly quantities: Quantities };

const firstAccount = 'iot-security-demos';

/** Keeps the books of all licences beside a world, by what was done and what was answered, and holds them against it. */
export class Clerk {
  private ledger: Ledger;
  /** That of a registration which has been taken on and has not ended yet. */
  private token = '';

  constructor(snapshot: Snapshot) {
    this.ledger = new Ledger(snapshot);
  }

  /** Books a step that was done; `snapshot` is the world after it. */
  book(step: Step, { status, body }: Answer, snapshot: Snapshot): void {
    if (status >= 400) return;
    if (step.by === 'door') this.bookAct(step.name, (step.args[0] ?? {}) as Asked, body, snapshot);
    else if (step.id === 'register') this.token = (step.body as { readonly token: string }).token;
    else if (step.id === 'deregister') this.hear({ kind: 'deregister' }, snapshot);
    this.bookUse(snapshot);
    this.ledger.timePassed(snapshot.world.time.settledAt);
  }

  /** Throws where the portal shows another number than the books have. */
  compare(snapshot: Snapshot): void {
    const { world } = snapshot;
    mustBalance({ world, snapshot, agents: [world.agent], now: world.time.settledAt }, this.ledger);
  }

  private bookAct(name: string, asked: Asked, body: unknown, snapshot: Snapshot): void {
    const { ledger } = this;
    const now = snapshot.world.time.settledAt;
    const { value } = body as { readonly value: unknown };
    const { virtualAccountId: account = firstAccount, tag = '', udi = '', requestCode = '' } = asked;
    const { choice, quantities = {} } = asked;
    const quantity = Number(asked.quantity);
    if (name === 'load') {
      this.ledger = new Ledger(snapshot);
      this.token = '';
    } else if (name === 'cssm.createToken') ledger.tokenMade((value as { readonly text: string }).text, account);
    else if (name === 'cssm.buy') ledger.bought(account, tag, quantity, now);
    else if (name === 'cssm.lapse') ledger.lapsed(account, tag, now);
    else if (name === 'cssm.transferLicenses')
      ledger.transferred(asked.from ?? firstAccount, asked.to ?? '', tag, quantity, now);
    else if (name === 'cssm.transferInstance') ledger.instanceTransferred(udi, asked.to ?? '', now);
    else if (name === 'cssm.reserve') {
      ledger.codeTaken(requestCode);
      const reserved = choice?.kind === 'specific' ? choice.quantities : { [catalogue.secureWorkloadPlr.tag]: 1 };
      ledger.reserved(udiRequestedBy(requestCode) ?? '', account, reserved);
    } else if (name === 'cssm.updateReservation') ledger.updated(udi, quantities);
    else if (name === 'cssm.enterConfirmationCode') {
      ledger.codeTaken(`${udi} ${asked.code}`);
      ledger.confirmed(udi);
    } else if (name === 'cssm.removeReservation') {
      ledger.codeTaken(asked.returnCode ?? '');
      ledger.returned(udi);
    } else if (name === 'cssm.rehost') {
      ledger.codeTaken(requestCode);
      ledger.rehosted(udi, udiRequestedBy(requestCode) ?? '');
    }
  }

  /** What the product uses is told to the portal whenever it speaks with it, and the line is always up here. */
  private bookUse(snapshot: Snapshot): void {
    const { agent } = snapshot.world;
    if (agent.registration.status !== 'registered') return;
    const inUse = usedLicenses(agent);
    if (this.token !== '') {
      const { productIdentifier, serialNumber } = agent.identity;
      const who = { productIdentifier, serialNumber, name: serialNumber, productType: productIdentifier };
      this.hear(
        { kind: 'register', asked: { ...who, token: this.token, inUse, postPaid: false, force: false } },
        snapshot,
      );
      this.token = '';
    } else this.hear({ kind: 'report', inUse }, snapshot);
  }

  private hear(said: Arrived['said'], { world }: Snapshot): void {
    const at = world.time.settledAt;
    this.ledger.received({ place: 'cssm', udi: ownUdi(world.agent), at, taken: true, said });
  }
}
