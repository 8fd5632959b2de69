import { writeConfirmationCode } from '#mocks/codes/confirmation-code.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { writeRequestCode } from '#mocks/codes/request-code.ts';
import { writeReturnCode } from '#mocks/codes/return-code.ts';
import { createEmptyPortal } from './empty-account.ts';
import { unownedLicense } from './licenses.ts';
import type { PortalResult } from './portal-changes.ts';
import { updateReservedLicenses } from './reservation-updates.ts';
import { type ReservationChoice, reserveLicenses } from './reservations.ts';
import type { Cssm, ProductInstance, Reservation } from './state.ts';

/** When everything here happens: 2026-01-15T09:00Z. */
export const now = 1_768_467_600_000;
const hour = 3_600_000;
/** Entitlement tags. */
export const advantage = catalogue.advantage.tag;
export const ids = catalogue.intrusionDetectionIc3000.tag;
export const plr = catalogue.secureWorkloadPlr.tag;
export const workload = catalogue.workloadProtection.tag;

/** The Center that reserves, and its key. */
export const center = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f' };
export const udi = 'CV-CNTR-ESXI:VMware-420f';
/** What the Center asks with. */
export const requestCode = writeRequestCode({ ...center, reservation: 'specific' }, Uint8Array.of(1, 2, 3, 4, 5, 6));
/** A Secure Workload cluster, and what it asks with. */
export const cluster = { productIdentifier: 'CSW-CLUSTER', serialNumber: 'one' };
export const clusterCode = writeRequestCode({ ...cluster, reservation: 'specific' }, Uint8Array.of(6, 5, 4, 3, 2, 1));

const owned = (tag: string, quantity: number) => ({
  ...unownedLicense(tag),
  terms: [{ quantity, startsAt: now - hour }],
});

/** An account with 70 Advantage, 2 IDS and 1 PLR licence to reserve. */
export const portal: Cssm = createEmptyPortal({
  smartAccount: 'Example',
  userName: 'someone@example.com',
  virtualAccounts: [
    {
      id: 'first',
      name: 'First',
      description: '',
      isDefault: true,
      tokens: [],
      licenses: [
        { ...owned(advantage, 100), onlineInUse: 90, reserved: 30 },
        owned(ids, 2),
        owned(workload, 10),
        owned(plr, 1),
        unownedLicense(catalogue.essentials.tag),
      ],
    },
  ],
});

/** Single licences in numbers. */
export const specific = (quantities: Record<string, number>): ReservationChoice => ({ kind: 'specific', quantities });
/** The licence with this tag as it stands in the account. */
export const license = (cssm: Cssm, tag: string) => cssm.virtualAccounts[0]?.licenses.find((each) => each.tag === tag);

/** What an act came to; a refusal is a mistake of the test. */
export function unwrap<Value>(result: PortalResult<Value>) {
  if (!result.ok) throw new Error(`${result.problem}: ${result.field}`);
  const [instance] = result.instances.put;
  return { ...result, instance };
}

/** 50 Advantage and one IDS licence reserved for the Center. */
export function reserved(cssm = portal, at = now) {
  const result = unwrap(
    reserveLicenses(cssm, undefined, { requestCode, choice: specific({ [advantage]: 50, [ids]: 1 }) }, at),
  );
  return { ...result, instance: instanceOf(result.instance) };
}

function instanceOf(instance: ProductInstance | undefined): ProductInstance & { holding: Reservation } {
  if (instance?.holding.kind !== 'reserved') throw new Error('Nothing is reserved.');
  return { ...instance, holding: instance.holding };
}

/** The same with new totals, not yet confirmed. */
export function updated(quantities: Record<string, number>) {
  const { cssm, instance } = reserved();
  const result = unwrap(updateReservedLicenses(cssm, instance, { udi, quantities }, now));
  return { ...result, instance: instanceOf(result.instance), before: instance };
}

/** What the Center confirms its newest update with, or that of another moment. */
export const confirmationOf = ({ holding }: { holding: Reservation }, timestamp = holding.pending?.issuedAt ?? 0) =>
  writeConfirmationCode({ ...center, productInstanceId: holding.productInstanceId, timestamp });
/** What a device gives its reservation back with. */
export const returnCodeOf = ({ productInstanceId }: Reservation, device = center) =>
  writeReturnCode({ ...device, reservation: 'specific', productInstanceId });
