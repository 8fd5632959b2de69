/**
 * Formats a serial number as the product prints it (S4 ch. 5): `VMware-420f637e3da26755-98306b53c6b2d519` becomes
 * `VMWARE-42 0F 63 7E 3D A2 67 55-98 30 6B 53 C6 B2 D5 19`. Other serial numbers are returned unchanged.
 */
export function formatSerialNumber(serialNumber: string): string {
  const parts = /^(VMware)-([0-9a-f]{16})-([0-9a-f]{16})$/i.exec(serialNumber);
  if (!parts) return serialNumber;
  const [, maker = '', first = '', second = ''] = parts;
  const formatPairs = (digits: string) => digits.replace(/..(?!$)/g, '$& ');
  return `${maker}-${formatPairs(first)}-${formatPairs(second)}`.toUpperCase();
}
