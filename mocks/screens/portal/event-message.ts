import type { PortalEvent } from '#mocks/cssm/replies.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { Say } from './texts.ts';

type EventText = keyof typeof english.events.kinds;

const isEventText = (name: string): name is EventText => name in english.events.kinds;

/** What a line of the event log says. A token without description is told without one; a kind without a text says its code. */
export function eventMessage({ kind, details }: Pick<PortalEvent, 'kind' | 'details'>, say: Say): string {
  const withoutDescription = `${kind}-without-description`;
  const name = details.description === '' && isEventText(withoutDescription) ? withoutDescription : kind;
  return isEventText(name) ? say(`events.kinds.${name}`, details) : kind;
}
