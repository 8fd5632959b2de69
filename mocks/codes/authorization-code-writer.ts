import { encodeBytes } from './base64.ts';
import { formatCalendarDate } from './calendar-date.ts';
import { escapeWords } from './compact-text.ts';
import type { EpochMs } from './epoch.ts';
import type { Udi } from './udi.ts';

/** What a specific authorization code grants, and to whom (domain.md §3.3). */
export interface AuthorizationCode extends Udi {
  /** The product's own UUID, where it has one. */
  readonly uuid?: string;
  /** `piid`: the request that is answered (product-instance.ts). An update keeps it. */
  readonly productInstanceId: string;
  /** When it was issued; 13 digits. An update has a later one. */
  readonly timestamp: EpochMs;
  /** 1 to 32 of them. A licence whose terms end on different days stands there once for each. */
  readonly entitlements: readonly ReservedEntitlement[];
}

/** One licence that is reserved. Names are printable ASCII. */
export interface ReservedEntitlement {
  /** `regid.2019-10.com.cisco.NAME,1.0_…` (domain.md §3.7). */
  readonly tag: string;
  /** 1 to 999,999,999. */
  readonly count: number;
  /** The first and last day, `2023-04-03`; a perpetual licence has none. */
  readonly term?: { readonly startDate: string; readonly endDate: string };
  readonly displayName: string;
  readonly tagDescription: string;
  readonly subscriptionId?: string;
}

/** The two parts of the code that are signed. */
export interface SignedParts {
  readonly authorizationCode: string;
  readonly udi: string;
}

/** Writes the parts as the portal does: one line, no white space between elements. */
export function signedParts(code: AuthorizationCode): SignedParts {
  const entitlements = code.entitlements.map((entitlement) => xmlElement('entitlement', entitlementText(entitlement)));
  return {
    authorizationCode: xmlElement(
      'authorizationCode',
      xmlElement('flag', 'A') +
        xmlElement('version', 'C') +
        xmlElement('piid', code.productInstanceId) +
        xmlElement('timestamp', String(code.timestamp)) +
        xmlElement('entitlements', entitlements.join('')),
    ),
    udi: xmlElement('udi', `P:${code.productIdentifier},S:${code.serialNumber}${code.uuid ? `,U:${code.uuid}` : ''}`),
  };
}

/** The whole code, its signature in base64. */
export function serializeAuthorizationCode({ authorizationCode, udi }: SignedParts, signature: Uint8Array): string {
  return xmlElement('specificPLR', authorizationCode + xmlElement('signature', encodeBytes(signature)) + udi);
}

function entitlementText({
  tag,
  count,
  term,
  displayName,
  tagDescription,
  subscriptionId,
}: ReservedEntitlement): string {
  return (
    xmlElement('tag', tag) +
    xmlElement('count', String(count)) +
    xmlElement('startDate', term ? formatCalendarDate(term.startDate) : '') +
    xmlElement('endDate', term ? formatCalendarDate(term.endDate) : '') +
    xmlElement('licenseType', term ? 'TERM' : 'PERPETUAL') +
    xmlElement('displayName', escapeWords(displayName)) +
    xmlElement('tagDescription', escapeWords(tagDescription)) +
    xmlElement('subscriptionID', subscriptionId ?? '')
  );
}

function xmlElement(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
