import { expect, test } from 'vitest';
import { formatSerialNumber } from './serial-number.ts';

test('formats the serial number of a virtual machine in pairs, as in the guide', () => {
  expect(formatSerialNumber('VMware-420f637e3da26755-98306b53c6b2d519')).toBe(
    'VMWARE-42 0F 63 7E 3D A2 67 55-98 30 6B 53 C6 B2 D5 19',
  );
});

test('returns any other serial number unchanged', () => {
  expect(formatSerialNumber('FCW2134L0RN')).toBe('FCW2134L0RN');
});
