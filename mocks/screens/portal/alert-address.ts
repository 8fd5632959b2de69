import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { addresses } from './addresses.ts';
import type { PortalTextKey } from './use-portal-texts.ts';

/** Where an alert leads: the page on which what it warns of stands, and what that is called in its Actions. */
export function alertAddress({ kind, subject, virtualAccountId }: PortalAlert): {
  readonly address: string;
  readonly labelKey: PortalTextKey;
} {
  if (subject.kind === 'license') {
    return { address: addresses.license(subject.tag, virtualAccountId), labelKey: 'alerts.viewLicense' };
  }
  if (subject.kind === 'instance') {
    return { address: addresses.instance(subject.udi, virtualAccountId), labelKey: 'alerts.viewInstance' };
  }
  // One that was removed is an account's notice, and can be brought back where all of them stand.
  if (subject.kind === 'on-prem' || kind === 'on-prem-removed') {
    return { address: addresses.menu('on-prem-accounts'), labelKey: 'alerts.viewOnPrem' };
  }
  return { address: addresses.tab('event-log', virtualAccountId), labelKey: 'alerts.viewEventLog' };
}
