import type { NetworkFault } from '#mocks/simulator-state.ts';

/** Every fault the line can have; one that is forgotten does not compile. */
const networkFaults: Readonly<Record<NetworkFault, true>> = {
  'communication-timeout': true,
  'name-not-resolved': true,
  'connection-refused': true,
  'proxy-denied': true,
  'certificate-not-trusted': true,
  'clock-skewed': true,
};

/** The fault of this name, or an error that lists the known ones. */
export function parseNetworkFault(name: string): NetworkFault {
  if (Object.hasOwn(networkFaults, name)) return name as NetworkFault;
  throw new Error(`The line has no fault “${name}”. Its faults are: ${Object.keys(networkFaults).join(', ')}.`);
}
