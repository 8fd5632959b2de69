import type { LineFault } from '#mocks/world.ts';

/** Every fault the line can have; one that is forgotten does not compile. */
const lineFaults: Readonly<Record<LineFault, true>> = {
  'communication-timeout': true,
  'name-not-resolved': true,
  'connection-refused': true,
  'proxy-denied': true,
  'certificate-not-trusted': true,
  'clock-skewed': true,
};

/** The fault of this name, or an error that lists the known ones. */
export function lineFaultNamed(name: string): LineFault {
  if (Object.hasOwn(lineFaults, name)) return name as LineFault;
  throw new Error(`The line has no fault “${name}”. Its faults are: ${Object.keys(lineFaults).join(', ')}.`);
}
