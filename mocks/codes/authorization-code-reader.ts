import type { AuthorizationCode, ReservedEntitlement } from './authorization-code-form.ts';
import { authorizationCodeForm, longestCode, udiForm } from './authorization-code-grammar.ts';
import { decodeBytes } from './base64.ts';
import { readCalendarDate } from './calendar-date.ts';
import { type FormFault, faultIn } from './element-form.ts';
import { readElement, type TextElement } from './element-tree.ts';
import { type SpacedText, wordsBetween } from './spaced-text.ts';

/** A code read, its signature not yet checked. */
export interface UncheckedCode {
  readonly code: AuthorizationCode;
  /** In DER. */
  readonly signature: Uint8Array;
}

/** Reads a whole specific authorization code (domain.md §3.3). Every code has one writing only, white space aside. */
export function readAuthorizationCodeForm(text: SpacedText): UncheckedCode | FormFault {
  const { dense } = text;
  if (dense.length > longestCode) return { damage: 'structure', element: 'specificPLR' };
  const whole = readElement(dense);
  if (!whole) return { damage: 'not-xml', element: 'specificPLR' };
  if (whole.name !== 'specificPLR') return { damage: 'structure', element: 'specificPLR' };
  return faultIn(whole, authorizationCodeForm, dense) ?? codeOf(whole, text);
}

/** What a code says whose form is known to hold. */
function codeOf(whole: TextElement, text: SpacedText): UncheckedCode | FormFault {
  const head = childOf(whole, 'authorizationCode');
  const entitlements: ReservedEntitlement[] = [];
  for (const element of childOf(head, 'entitlements')?.children ?? []) {
    const entitlement = entitlementOf(element, text);
    if ('damage' in entitlement) return entitlement;
    entitlements.push(entitlement);
  }
  const signature = decodeBytes(textIn(whole, 'signature', text));
  if (signature === undefined) return { damage: 'field', element: 'signature' };
  const [, productIdentifier = '', serialNumber = '', uuid] = udiForm.exec(textIn(whole, 'udi', text)) ?? [];
  const code: AuthorizationCode = {
    productIdentifier,
    serialNumber,
    ...(uuid !== undefined && { uuid }),
    productInstanceId: textIn(head, 'piid', text),
    timestamp: Number(textIn(head, 'timestamp', text)),
    entitlements,
  };
  return { code, signature };
}

function entitlementOf(element: TextElement, text: SpacedText): ReservedEntitlement | FormFault {
  const displayName = wordsIn(element, 'displayName', text);
  const tagDescription = wordsIn(element, 'tagDescription', text);
  if (displayName === undefined) return { damage: 'field', element: 'displayName' };
  if (tagDescription === undefined) return { damage: 'field', element: 'tagDescription' };
  const term = termOf(element, text);
  if (term && 'damage' in term) return term;
  const subscriptionId = textIn(element, 'subscriptionID', text);
  return {
    tag: textIn(element, 'tag', text),
    count: Number(textIn(element, 'count', text)),
    ...(term && { term }),
    displayName,
    tagDescription,
    ...(subscriptionId !== '' && { subscriptionId }),
  };
}

/** A term has both days, in order; a perpetual licence has neither. */
function termOf(element: TextElement, text: SpacedText): ReservedEntitlement['term'] | FormFault {
  const [starts, ends] = [textIn(element, 'startDate', text), textIn(element, 'endDate', text)];
  if (textIn(element, 'licenseType', text) === 'PERPETUAL') {
    return starts + ends === '' ? undefined : { damage: 'field', element: 'licenseType' };
  }
  const startDate = readCalendarDate(starts);
  const endDate = readCalendarDate(ends);
  if (startDate === undefined) return { damage: 'field', element: 'startDate' };
  if (endDate === undefined || endDate < startDate) return { damage: 'field', element: 'endDate' };
  return { startDate, endDate };
}

function childOf(element: TextElement | undefined, name: string): TextElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function textIn(element: TextElement | undefined, name: string, { dense }: SpacedText): string {
  const child = childOf(element, name);
  return child ? dense.slice(child.start, child.end) : '';
}

function wordsIn(element: TextElement, name: string, text: SpacedText): string | undefined {
  const child = childOf(element, name);
  return child && wordsBetween(text, child.start, child.end);
}
