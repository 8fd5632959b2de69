import type { PortalEventRow } from '#mocks/cssm/replies.ts';
import type { CssmEvent } from '#mocks/cssm/state.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { PortalTranslate } from './use-portal-texts.ts';

/** Texts of all event kinds; a missing one is a type error. */
const texts = english.events.kinds satisfies Readonly<Record<CssmEvent['kind'], string>>;

const isEventText = (name: string): name is keyof typeof texts => name in texts;

/**
 * Returns the message of an event. A token without description has a separate text; a kind without a text is returned
 * as it is.
 */
export function eventMessage({ kind, details }: Pick<PortalEventRow, 'kind' | 'details'>, t: PortalTranslate): string {
  const withoutDescription = `${kind}-without-description`;
  const name = details.description === '' && isEventText(withoutDescription) ? withoutDescription : kind;
  return isEventText(name) ? t(`events.kinds.${name}`, details) : kind;
}
