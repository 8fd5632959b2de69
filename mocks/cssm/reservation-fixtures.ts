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

/** The time of these tests: 2026-01-15T09:00Z. */
export const now = 1_768_467_600_000;
const hour = 3_600_000;
/** Entitlement tags. */
export const advantage = catalogue.advantage.tag;
export const ids = catalogue.intrusionDetectionIc3000.tag;
export const plr = catalogue.secureWorkloadPlr.tag;
export const workload = catalogue.workloadProtection.tag;

/** The Center with the reservation, and its UDI. */
export const center = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f' };
export const udi = 'CV-CNTR-ESXI:VMware-420f';
/** The request code of the Center. */
export const requestCode = writeRequestCode({ ...center, reservation: 'specific' }, Uint8Array.of(1, 2, 3, 4, 5, 6));
/** A Secure Workload cluster, and its request code. */
export const cluster = { productIdentifier: 'CSW-CLUSTER', serialNumber: 'one' };
export const clusterCode = writeRequestCode({ ...cluster, reservation: 'specific' }, Uint8Array.of(6, 5, 4, 3, 2, 1));

const owned = (tag: string, quantity: number) => ({
  ...unownedLicense(tag),
  terms: [{ quantity, startsAt: now - hour }],
});

/** An account that can reserve 70 Advantage, 2 IDS and 1 PLR licence. */
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

/** A choice of specific quantities. */
export const specific = (quantities: Record<string, number>): ReservationChoice => ({ kind: 'specific', quantities });
/** The licence with this tag in the account. */
export const license = (cssm: Cssm, tag: string) => cssm.virtualAccounts[0]?.licenses.find((each) => each.tag === tag);

/** Unwraps a successful result; throws if the portal refused the command. */
export function unwrap<Value>(result: PortalResult<Value>) {
  if (!result.ok) throw new Error(`${result.problem}: ${result.field}`);
  const [instance] = result.instances.put;
  return { ...result, instance };
}

/** Reserves 50 Advantage and one IDS licence for the Center. */
export function createReservation(cssm = portal, at = now) {
  const result = unwrap(
    reserveLicenses(cssm, undefined, { requestCode, choice: specific({ [advantage]: 50, [ids]: 1 }) }, at),
  );
  return { ...result, instance: instanceOf(result.instance) };
}

function instanceOf(instance: ProductInstance | undefined): ProductInstance & { holding: Reservation } {
  if (instance?.holding.kind !== 'reserved') throw new Error('The product instance has no reservation.');
  return { ...instance, holding: instance.holding };
}

/** Reserves the same licences and then updates them to these totals, without a confirmation. */
export function createUpdate(quantities: Record<string, number>) {
  const { cssm, instance } = createReservation();
  const result = unwrap(updateReservedLicenses(cssm, instance, { udi, quantities }, now));
  return { ...result, instance: instanceOf(result.instance), before: instance };
}

/** The Center's confirmation code for its latest update, or for the update with this timestamp. */
export const confirmationOf = ({ holding }: { holding: Reservation }, timestamp = holding.pending?.issuedAt ?? 0) =>
  writeConfirmationCode({ ...center, productInstanceId: holding.productInstanceId, timestamp });
/** The return code of a device for its reservation. */
export const returnCodeOf = ({ productInstanceId }: Reservation, device = center) =>
  writeReturnCode({ ...device, reservation: 'specific', productInstanceId });
