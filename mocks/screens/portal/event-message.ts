import type { PortalEventRow } from '#mocks/cssm/replies.ts';
import type { CssmEvent } from '#mocks/cssm/state.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { PortalTranslate } from './use-portal-texts.ts';

/** Every kind of event the portal logs has a text; one that is forgotten does not compile. */
const texts = english.events.kinds satisfies Readonly<Record<CssmEvent['kind'], string>>;

const isEventText = (name: string): name is keyof typeof texts => name in texts;

/** What a line of the event log says. A token without description is told without one; a kind without a text says its code. */
export function eventMessage({ kind, details }: Pick<PortalEventRow, 'kind' | 'details'>, t: PortalTranslate): string {
  const withoutDescription = `${kind}-without-description`;
  const name = details.description === '' && isEventText(withoutDescription) ? withoutDescription : kind;
  return isEventText(name) ? t(`events.kinds.${name}`, details) : kind;
}
