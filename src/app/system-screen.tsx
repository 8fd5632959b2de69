import { SystemPage } from '#src/features/system/system-page.tsx';
import { LicenseGate } from './license-gate.tsx';

/** The screen of the system statistics, which is locked with all pages other than License. */
export function SystemScreen() {
  return <LicenseGate Page={SystemPage} />;
}
