import { encodeBytes } from './base64.ts';
import { writeCalendarDate } from './calendar-date.ts';
import type { Moment } from './instant.ts';
import { writeWords } from './spaced-text.ts';
import type { Udi } from './udi.ts';

/** What a specific authorization code grants, and to whom (domain.md §3.3). */
export interface AuthorizationCode extends Udi {
  /** The product's own UUID, where it has one. */
  readonly uuid?: string;
  /** `piid`: the request that is answered (product-instance.ts). An update keeps it. */
  readonly productInstanceId: string;
  /** When it was issued; 13 digits. An update has a later one. */
  readonly timestamp: Moment;
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
  const entitlements = code.entitlements.map((entitlement) => element('entitlement', entitlementText(entitlement)));
  return {
    authorizationCode: element(
      'authorizationCode',
      element('flag', 'A') +
        element('version', 'C') +
        element('piid', code.productInstanceId) +
        element('timestamp', String(code.timestamp)) +
        element('entitlements', entitlements.join('')),
    ),
    udi: element('udi', `P:${code.productIdentifier},S:${code.serialNumber}${code.uuid ? `,U:${code.uuid}` : ''}`),
  };
}

/** The whole code, its signature in base64. */
export function wholeText({ authorizationCode, udi }: SignedParts, signature: Uint8Array): string {
  return element('specificPLR', authorizationCode + element('signature', encodeBytes(signature)) + udi);
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
    element('tag', tag) +
    element('count', String(count)) +
    element('startDate', term ? writeCalendarDate(term.startDate) : '') +
    element('endDate', term ? writeCalendarDate(term.endDate) : '') +
    element('licenseType', term ? 'TERM' : 'PERPETUAL') +
    element('displayName', writeWords(displayName)) +
    element('tagDescription', writeWords(tagDescription)) +
    element('subscriptionID', subscriptionId ?? '')
  );
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
