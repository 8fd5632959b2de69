import { authorizationCodeSchema, maximumCodeLength, udiPattern } from './authorization-code-grammar.ts';
import type { AuthorizationCode, ReservedEntitlement } from './authorization-code-writer.ts';
import { decodeBytes } from './base64.ts';
import { parseCalendarDate } from './calendar-date.ts';
import { type CompactText, wordsBetween } from './compact-text.ts';
import { parseXml, type XmlElement } from './xml-parser.ts';
import { type FormFault, findFormFault } from './xml-schema.ts';

/** A parsed code whose signature is not yet verified. */
export interface UnverifiedCode {
  readonly code: AuthorizationCode;
  /** The signature in DER. */
  readonly signature: Uint8Array;
}

/**
 * Parses a complete specific authorization code (domain.md §3.3). Apart from white space every code has only one
 * spelling.
 */
export function parseAuthorizationCode(text: CompactText): UnverifiedCode | FormFault {
  const { dense } = text;
  if (dense.length > maximumCodeLength) return { damage: 'structure', element: 'specificPLR' };
  const root = parseXml(dense);
  if (!root) return { damage: 'not-xml', element: 'specificPLR' };
  if (root.name !== 'specificPLR') return { damage: 'structure', element: 'specificPLR' };
  return findFormFault(root, authorizationCodeSchema, dense) ?? codeOf(root, text);
}

/** The content of a code that matches the schema. */
function codeOf(root: XmlElement, text: CompactText): UnverifiedCode | FormFault {
  const head = childOf(root, 'authorizationCode');
  const entitlements: ReservedEntitlement[] = [];
  for (const element of childOf(head, 'entitlements')?.children ?? []) {
    const entitlement = entitlementOf(element, text);
    if ('damage' in entitlement) return entitlement;
    entitlements.push(entitlement);
  }
  const signature = decodeBytes(elementText(root, 'signature', text));
  if (signature === undefined) return { damage: 'field', element: 'signature' };
  const [, productIdentifier = '', serialNumber = '', uuid] = udiPattern.exec(elementText(root, 'udi', text)) ?? [];
  const code: AuthorizationCode = {
    productIdentifier,
    serialNumber,
    ...(uuid !== undefined && { uuid }),
    productInstanceId: elementText(head, 'piid', text),
    timestamp: Number(elementText(head, 'timestamp', text)),
    entitlements,
  };
  return { code, signature };
}

function entitlementOf(element: XmlElement, text: CompactText): ReservedEntitlement | FormFault {
  const displayName = elementWords(element, 'displayName', text);
  const tagDescription = elementWords(element, 'tagDescription', text);
  if (displayName === undefined) return { damage: 'field', element: 'displayName' };
  if (tagDescription === undefined) return { damage: 'field', element: 'tagDescription' };
  const term = termOf(element, text);
  if (term && 'damage' in term) return term;
  const subscriptionId = elementText(element, 'subscriptionID', text);
  return {
    tag: elementText(element, 'tag', text),
    count: Number(elementText(element, 'count', text)),
    ...(term && { term }),
    displayName,
    tagDescription,
    ...(subscriptionId !== '' && { subscriptionId }),
  };
}

/** A term has both dates in order; a perpetual licence has neither. */
function termOf(element: XmlElement, text: CompactText): ReservedEntitlement['term'] | FormFault {
  const [starts, ends] = [elementText(element, 'startDate', text), elementText(element, 'endDate', text)];
  if (elementText(element, 'licenseType', text) === 'PERPETUAL') {
    return starts + ends === '' ? undefined : { damage: 'field', element: 'licenseType' };
  }
  const startDate = parseCalendarDate(starts);
  const endDate = parseCalendarDate(ends);
  if (startDate === undefined) return { damage: 'field', element: 'startDate' };
  if (endDate === undefined || endDate < startDate) return { damage: 'field', element: 'endDate' };
  return { startDate, endDate };
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function elementText(element: XmlElement | undefined, name: string, { dense }: CompactText): string {
  const child = childOf(element, name);
  return child ? dense.slice(child.start, child.end) : '';
}

function elementWords(element: XmlElement, name: string, text: CompactText): string | undefined {
  const child = childOf(element, name);
  return child && wordsBetween(text, child.start, child.end);
}
