import type { OperationId } from './operations.ts';
import type { Capabilities } from './product.ts';

/** What an operation needs of the product: one of these combinations of capabilities. */
type Needs = readonly Partial<Capabilities>[];

const reservation: Needs = [{ specificReservation: true }, { universalReservation: true }];
const tiers: Needs = [{ tiers: true }];
const utilityMode: Needs = [{ utilityMode: true }];
const transportDialog: Needs = [{ transport: 'dialog' }];
/** Only a specific reservation can be updated, and only an update creates a confirmation code. */
const specificReservation: Needs = [{ specificReservation: true }];
const usageHistory: Needs = [{ usageHistory: true }];

/**
 * The capabilities that an operation needs. A product without them refuses it with `not-supported`. Every product has the
 * operations that are not listed.
 */
export const operationCapabilities: Partial<Readonly<Record<OperationId, Needs>>> = {
  requestReservation: reservation,
  getReservationRequest: reservation,
  cancelReservation: reservation,
  returnAuthorization: reservation,
  checkAuthorization: reservation,
  installAuthorization: reservation,
  getConfirmationCode: specificReservation,
  acknowledgeConfirmation: specificReservation,
  returnReservation: reservation,
  getReturnCode: reservation,
  acknowledgeReturn: reservation,
  getUsageHistory: usageHistory,
  getTransport: transportDialog,
  putTransport: transportDialog,
  testConnection: transportDialog,
  getSubscription: tiers,
  putSubscription: tiers,
  getMode: utilityMode,
  putMode: utilityMode,
};

/** Whether a product with these capabilities has the operation. */
export function isSupported(id: OperationId, capabilities: Capabilities): boolean {
  const needs = operationCapabilities[id];
  return !needs || needs.some((combination) => isPartOf(combination, capabilities));
}

function isPartOf(combination: Partial<Capabilities>, capabilities: Capabilities): boolean {
  const names = Object.keys(combination) as (keyof Capabilities)[];
  return names.every((name) => combination[name] === capabilities[name]);
}
