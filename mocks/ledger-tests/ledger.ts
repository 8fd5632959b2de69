import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import type { ReceivedMessage } from './channel.ts';

type Quantities = Readonly<Record<string, number>>;

/** A purchase, or a part of one that was transferred to this account. */
interface PurchasedLot {
  readonly account: string;
  readonly tag: string;
  readonly startsAt: EpochMs;
  quantity: number;
  endsAt: EpochMs;
}

/** The codes issued to a product and not returned; the product may have installed the old or the updated one. */
interface IssuedCodes {
  account: string;
  quantities: Quantities;
  update?: Quantities;
}

/** The last usage received from an online product. */
interface ReportedCount {
  account: string;
  readonly inUse: Quantities;
  readonly billed: boolean;
  /** Set when the On-Prem reported it. */
  readonly viaOnPrem?: true;
}

/** The time without synchronization in ms after which the On-Prem is removed (domain.md §2). */
const removedAfter = 90 * 86_400_000;

/**
 * An independent ledger of all licenses, computed only from recorded purchases, codes and messages. It does not read the
 * portal's state after construction, so that it can verify the portal's running totals. Deliberately slow and simple.
 */
export class Ledger {
  private readonly lots: PurchasedLot[];
  private readonly codes = new Map<string, IssuedCodes>();
  private readonly counts = new Map<string, ReportedCount>();
  /** The usage that the On-Prem has received from its products. */
  private readonly onPremCounts = new Map<string, ReportedCount>();
  /** The usage reported in each synchronization request, by its file. */
  private readonly requests = new Map<
    string,
    { readonly number: number; readonly reported: ReadonlyMap<string, ReportedCount> }
  >();
  private requestCount = 0;
  private lastAnswered = 0;
  private synchronizedAt: EpochMs;
  private readonly tokens = new Map<string, string>();
  private readonly acceptedCodes = new Set<string>();

  /** `eventCounts` counts the recorded events by kind, so that a test can check that each kind occurred. */
  constructor(
    { world, instances }: SimulatorSnapshot,
    private readonly eventCounts: Map<string, number> = new Map(),
  ) {
    this.lots = world.cssm.virtualAccounts.flatMap(({ id, licenses }) =>
      licenses.flatMap(({ tag, terms }) =>
        terms.map(({ quantity, startsAt, endsAt = Number.POSITIVE_INFINITY }) => ({
          account: id,
          tag,
          quantity,
          startsAt,
          endsAt,
        })),
      ),
    );
    for (const { id, tokens } of [...world.cssm.virtualAccounts, ...world.onPrem.cssm.virtualAccounts]) {
      for (const { text } of tokens) this.tokens.set(text, id);
    }
    for (const { udi, virtualAccountId: account, holding, managedBy } of instances) {
      if (holding.kind === 'reserved') this.codes.set(udi, { account, quantities: holding.quantities });
      else
        this.counts.set(udi, { account, inUse: holding.inUse, billed: false, ...(managedBy && { viaOnPrem: true }) });
    }
    this.synchronizedAt = world.onPrem.synchronizedAt;
    for (const { udi, holding } of world.onPrem.instances) {
      if (holding.kind !== 'reserved')
        this.onPremCounts.set(udi, { account: 'local', inUse: holding.inUse, billed: false });
    }
  }

  recordToken(text: string, account: string): void {
    this.tokens.set(text, account);
  }
  recordPurchase(
    account: string,
    tag: string,
    quantity: number,
    startsAt: EpochMs,
    endsAt = Number.POSITIVE_INFINITY,
  ): void {
    this.countEvent('bought');
    this.lots.push({ account, tag, quantity, startsAt, endsAt });
  }
  recordLapse(account: string, tag: string, now: EpochMs): void {
    this.countEvent('lapsed');
    for (const lot of this.running(account, tag, now)) lot.endsAt = now;
  }
  /** Records a transfer of licenses, which moves those with the longest terms first. */
  recordTransfer(from: string, to: string, tag: string, quantity: number, now: EpochMs): void {
    this.countEvent('transferred');
    let remaining = quantity;
    const longest = this.running(from, tag, now).sort((first, second) =>
      first.endsAt === second.endsAt ? first.startsAt - second.startsAt : second.endsAt - first.endsAt,
    );
    for (const lot of longest) {
      const moved = Math.min(remaining, lot.quantity);
      lot.quantity -= moved;
      remaining -= moved;
      this.lots.push({ ...lot, account: to, quantity: moved });
    }
  }
  /** Records that a code was accepted. Throws when it had been accepted before. */
  recordAcceptedCode(code: string): void {
    if (this.acceptedCodes.has(code)) throw new Error(`A code was accepted twice: ${code.slice(0, 12)}…`);
    this.acceptedCodes.add(code);
  }
  recordReservation(udi: string, account: string, quantities: Quantities): void {
    if (this.codes.has(udi) || this.counts.has(udi)) throw new Error(`${udi} is a product instance already.`);
    this.codes.set(udi, { account, quantities });
  }
  recordRehost(from: string, to: string): void {
    this.countEvent('rehosted');
    const { account, quantities } = this.issuedTo(from);
    this.recordReservation(to, account, quantities);
  }
  recordUpdate(udi: string, quantities: Quantities): void {
    this.countEvent('updated');
    this.issuedTo(udi).update = quantities;
  }
  recordConfirmation(udi: string): void {
    this.countEvent('confirmed');
    const issued = this.issuedTo(udi);
    if (!issued.update) throw new Error(`${udi} has no update to confirm.`);
    issued.quantities = issued.update;
    delete issued.update;
  }
  recordReturn(udi: string): void {
    this.countEvent('returned');
    this.issuedTo(udi);
    this.codes.delete(udi);
  }
  recordRemoval(udi: string, owner: ReceivedMessage['owner']): void {
    (owner === 'cssm' ? this.counts : this.onPremCounts).delete(udi);
  }
  /** Records a synchronization request, with the usage that the On-Prem has received so far. */
  recordSyncRequest(file: string): void {
    this.requestCount += 1;
    this.requests.set(file, { number: this.requestCount, reported: new Map(this.onPremCounts) });
  }
  /** Records a synchronization: its report replaces the previous one, except for products that are counted elsewhere. */
  recordSync(file: string, now: EpochMs): void {
    this.countEvent('synchronized');
    const request = this.requests.get(file);
    if (!request) throw new Error('A synchronization request was accepted that was never made.');
    if (request.number < this.lastAnswered)
      throw new Error('A synchronization request was accepted after a later one.');
    this.lastAnswered = request.number;
    this.removeReported();
    for (const [udi, count] of request.reported) {
      if (this.counts.has(udi) || this.codes.has(udi)) continue;
      this.counts.set(udi, { ...count, account: 'plant-1-on-prem', viaOnPrem: true });
    }
    this.synchronizedAt = now;
  }
  /** Records the new time. */
  recordTime(now: EpochMs): void {
    if (now >= this.synchronizedAt + removedAfter) this.removeReported();
  }
  private removeReported(): void {
    for (const [udi, { viaOnPrem }] of this.counts) if (viaOnPrem) this.counts.delete(udi);
  }
  recordInstanceTransfer(udi: string, to: string, now: EpochMs): void {
    this.countEvent('instanceTransferred');
    const count = this.counts.get(udi);
    if (count) {
      count.account = to;
      return;
    }
    const issued = this.issuedTo(udi);
    for (const tag of tagsOf(issued)) this.recordTransfer(issued.account, to, tag, heldBy(issued, tag), now);
    issued.account = to;
  }

  /** Records a message that a portal received. */
  recordMessage({ owner, udi, accepted, message }: ReceivedMessage): void {
    if (!accepted) return;
    this.countEvent(`${owner} ${message.kind}`);
    const counts = owner === 'cssm' ? this.counts : this.onPremCounts;
    const current = counts.get(udi);
    switch (message.kind) {
      case 'register': {
        const account = this.tokens.get(message.request.token);
        if (account === undefined) throw new Error('A token was accepted that was never created.');
        if (owner === 'cssm' && this.codes.has(udi)) throw new Error(`${udi} was registered despite its reservation.`);
        counts.set(udi, { account, inUse: message.request.inUse, billed: message.request.postPaid });
        break;
      }
      case 'report':
      case 'utility-report':
        if (!current) throw new Error(`A report of ${udi} was accepted, although it is not registered.`);
        counts.set(udi, { ...current, inUse: message.inUse });
        break;
      case 'renew-certificate':
        break;
      case 'deregister':
        counts.delete(udi);
    }
  }

  purchased(account: string, tag: string, now: EpochMs): number {
    return this.running(account, tag, now).reduce((sum, { quantity }) => sum + quantity, 0);
  }
  reservedIn(account: string, tag: string): number {
    let sum = 0;
    for (const issued of this.codes.values()) if (issued.account === account) sum += heldBy(issued, tag);
    return sum;
  }
  inUse(account: string, tag: string, owner: ReceivedMessage['owner'] = 'cssm'): number {
    let sum = owner === 'cssm' ? this.reservedIn(account, tag) : 0;
    for (const count of (owner === 'cssm' ? this.counts : this.onPremCounts).values()) {
      if (count.account === account && !count.billed) sum += count.inUse[tag] ?? 0;
    }
    return sum;
  }
  /** Returns how many of a license the product may have installed from codes. */
  heldBy(udi: string, tag: string): number {
    const issued = this.codes.get(udi);
    return issued ? heldBy(issued, tag) : 0;
  }
  /** Returns all recorded licenses with their accounts. */
  listLicenses(): { readonly account: string; readonly tag: string }[] {
    const pairs = [
      ...this.lots.map(({ account, tag }) => `${account} ${tag}`),
      ...[...this.codes.values()].flatMap((issued) => tagsOf(issued).map((tag) => `${issued.account} ${tag}`)),
      ...[...this.counts.values()].flatMap(({ account, inUse }) =>
        Object.keys(inUse).map((tag) => `${account} ${tag}`),
      ),
    ];
    return [...new Set(pairs)].map((pair) => {
      const [account = '', tag = ''] = pair.split(' ');
      return { account, tag };
    });
  }
  private countEvent(event: string): void {
    this.eventCounts.set(event, (this.eventCounts.get(event) ?? 0) + 1);
  }
  private running(account: string, tag: string, now: EpochMs): PurchasedLot[] {
    return this.lots.filter(
      (lot) => lot.account === account && lot.tag === tag && lot.startsAt <= now && now < lot.endsAt,
    );
  }
  private issuedTo(udi: string): IssuedCodes {
    const issued = this.codes.get(udi);
    if (!issued) throw new Error(`No code was issued for ${udi}.`);
    return issued;
  }
}

function tagsOf({ quantities, update = {} }: IssuedCodes): string[] {
  return [...new Set([...Object.keys(quantities), ...Object.keys(update)])];
}

/** While an update is unconfirmed, the larger quantity counts (screens.md §4). */
function heldBy({ quantities, update = {} }: IssuedCodes, tag: string): number {
  return Math.max(quantities[tag] ?? 0, update[tag] ?? 0);
}
