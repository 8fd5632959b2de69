import type { ActiveSummary } from '#src/contract/summary.ts';
import type { english } from '#src/i18n/catalogue-english.ts';

type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];
type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
/** Text keys of all sentences about the outcome of a command. */
export type Sentence = WithoutPlural<KeysOf<typeof english.outcomes>>;

/** Returns whether a sentence is true for the states before and after a command. */
type Expectation = (before: ActiveSummary, after: ActiveSummary) => boolean;

const status = ({ registration }: ActiveSummary) => registration.status;
const isRegistered: Expectation = (_before, after) => status(after) === 'registered';
const isUnregistered: Expectation = (_before, after) => status(after) === 'unregistered';
const isLeftBehind = ({ registration }: ActiveSummary) =>
  registration.status === 'unregistered' && registration.staleRegistration !== undefined;
const lastCheck = ({ authorization }: ActiveSummary) => authorization.heartbeat?.lastSuccessAt ?? '';
const isChecked: Expectation = (before, after) => lastCheck(after) > lastCheck(before);
const isUnchecked: Expectation = (before, after) =>
  lastCheck(after) === lastCheck(before) || status(after) !== 'registered';
const renewedAt = ({ registration }: ActiveSummary) =>
  registration.status === 'registered' ? registration.certificate.renewedAt : '';
const settings = ({ transport, tier, mode }: ActiveSummary) => JSON.stringify([transport, tier, mode]);
const clock = ({ evaluation }: ActiveSummary) => evaluation.clock;

/** The claim of each sentence. A sentence without a claim does not compile. */
export const expectations: Readonly<Record<Sentence, Expectation>> = {
  'register.done': isRegistered,
  'register.refused': (_before, after) => status(after) === 'failed',
  // The notice after a deregistration on this product only contains the same sentence.
  'register.unreached': (_before, after) => status(after) === 'retrying' || isLeftBehind(after),
  'deregister.done': (_before, { registration }) =>
    registration.status === 'unregistered' && !registration.staleRegistration,
  'deregister.released': (before, after) =>
    before.authorization.status === 'authorized' && after.registration.status === 'unregistered',
  'deregister.hereOnly': (_before, after) => isLeftBehind(after),
  'renew.authorization.done': isChecked,
  'renew.authorization.covered': (_before, after) => after.authorization.status === 'authorized',
  'renew.authorization.short': (before, after) =>
    isChecked(before, after) && after.authorization.status === 'out-of-compliance',
  'renew.authorization.shortSeveral': (_before, after) => after.authorization.status === 'out-of-compliance',
  'renew.authorization.shortNext': (_before, after) => after.authorization.status === 'out-of-compliance',
  'renew.authorization.refused': isUnchecked,
  'renew.authorization.kept': (before, after) =>
    isRegistered(before, after) && after.authorization.status === before.authorization.status,
  'renew.authorization.expired': (_before, after) => after.authorization.status === 'authorization-expired',
  'renew.registration.done': (before, after) => renewedAt(after) > renewedAt(before),
  'renew.registration.refused': (before, after) =>
    renewedAt(after) === renewedAt(before) || status(after) !== 'registered',
  'renew.registration.kept': (before, after) => isRegistered(before, after) && renewedAt(after) === renewedAt(before),
  'renew.lost.evaluation': (before, after) => isUnregistered(before, after) && clock(after) !== 'expired',
  'renew.lost.noEvaluation': (before, after) => isUnregistered(before, after) && clock(after) === 'expired',
  'renew.lost.locked': (before, after) => isUnregistered(before, after) && clock(after) === 'expired',
  'cancelReservation.done': (before, after) =>
    status(before) === 'reservation-pending' && isUnregistered(before, after),
  'installAuthorization.done': (_before, after) => status(after) === 'reserved',
  'acknowledgeConfirmation.done': (_before, after) => after.unacknowledged === undefined,
  'acknowledgeConfirmation.finished': (_before, after) => after.unacknowledged === undefined,
  'acknowledgeConfirmation.later': (_before, after) => after.unacknowledged?.code === 'confirmation',
  'acknowledgeReturn.done': (_before, after) => after.unacknowledged === undefined,
  'acknowledgeReturn.released': (before, after) => status(before) === 'reserved' && after.unacknowledged === undefined,
  'putSetting.done': (before, after) => settings(before) !== settings(after),
};
