import { encodeBytes } from './base64.ts';
import { formatCalendarDate } from './calendar-date.ts';
import { escapeWords } from './compact-text.ts';
import type { EpochMs } from './epoch.ts';
import type { Udi } from './udi.ts';

/** The content of a specific authorization code: the device and its reserved licences (domain.md §3.3). */
export interface AuthorizationCode extends Udi {
  /** UUID of the product, if it has one. */
  readonly uuid?: string;
  /** `piid`: identifies the answered request (product-instance.ts); unchanged by updates. */
  readonly productInstanceId: string;
  /** Time of issue, 13 digits; that of an update is later. */
  readonly timestamp: EpochMs;
  /** 1 to 32 entries. A licence whose terms end on different days has one entry for each. */
  readonly entitlements: readonly ReservedEntitlement[];
}

/** One reserved licence. Names are printable ASCII. */
export interface ReservedEntitlement {
  /** `regid.2019-10.com.cisco.NAME,1.0_…` (domain.md §3.7). */
  readonly tag: string;
  /** 1 to 999,999,999. */
  readonly count: number;
  /** The first and last day, `2023-04-03`; omitted for a perpetual licence. */
  readonly term?: { readonly startDate: string; readonly endDate: string };
  readonly displayName: string;
  readonly tagDescription: string;
  readonly subscriptionId?: string;
}

/** The two signed parts of the code. */
export interface SignedParts {
  readonly authorizationCode: string;
  readonly udi: string;
}

/** Writes the signed parts as the portal does: on one line, without white space between elements. */
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

/** Writes the complete code with its signature in base64. */
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
