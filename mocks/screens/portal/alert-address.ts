import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { addresses } from './addresses.ts';
import type { PortalTextKey } from './use-portal-texts.ts';

/** Returns the address of the page about an alert's subject, and the label of its menu item. */
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
  // A removed On-Prem is an alert of its account, and can be restored on the page of all of them.
  if (subject.kind === 'on-prem' || kind === 'on-prem-removed') {
    return { address: addresses.menu('on-prem-accounts'), labelKey: 'alerts.viewOnPrem' };
  }
  return { address: addresses.tab('event-log', virtualAccountId), labelKey: 'alerts.viewEventLog' };
}
