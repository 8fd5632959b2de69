import type { NetworkFault } from '#mocks/simulator-state.ts';

/** All network faults; the type makes the list complete. */
const networkFaults: Readonly<Record<NetworkFault, true>> = {
  'communication-timeout': true,
  'name-not-resolved': true,
  'connection-refused': true,
  'proxy-denied': true,
  'certificate-not-trusted': true,
  'clock-skewed': true,
};

/** Parses the name of a network fault. Throws for an unknown one; the error lists the known ones. */
export function parseNetworkFault(name: string): NetworkFault {
  if (Object.hasOwn(networkFaults, name)) return name as NetworkFault;
  throw new Error(`There is no network fault “${name}”. The faults are: ${Object.keys(networkFaults).join(', ')}.`);
}
