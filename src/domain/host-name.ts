import { normalizeText, trimCharacters } from '#src/handed-over/normalize-text.ts';
import { stripInvisible } from './plain-text.ts';

/** The name of a scheme, correct or mistyped, which is not accepted as a host. */
const schemeName = /^(?:hxxps?|ht{1,2}ps?|ttps?|ftps?|file|wss?|url)$/i;
/** Quotes and brackets around an address, and punctuation after it. */
const surroundingCharacters = /[\s"'`<>(){}.,;!\u00AB\u00BB\u2018-\u201F\u2039\u203A]/;
/** A label before an address, in English or French. */
const label =
  /^(?:url|uri|address|adresse|link|lien|server|serveur|host|hôte|proxy|gateway|passerelle|port)\s*[:=]\s*/i;

/** Removes what copying adds to an address: quotes, brackets, a label, punctuation and invisible characters. */
export function stripPasteArtifacts(text: string): string {
  const bare = trimCharacters(normalizeText(stripInvisible(text)), surroundingCharacters);
  const unlabelled = trimCharacters(bare.replace(label, ''), surroundingCharacters);
  // An address in square brackets, but not an IPv6 address.
  return /^\[[^[\]]*[^\da-f:.[\]][^[\]]*\]$/i.test(unlabelled)
    ? trimCharacters(unlabelled.slice(1, -1), surroundingCharacters)
    : unlabelled;
}

/**
 * Whether a text is a valid host name, IPv4 address or IPv6 address (with or without brackets). A name without a dot is
 * valid, since it may belong to the local network.
 */
export function isPlausibleHost(text: string): boolean {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (host.includes(':')) return /^[\da-f:.]+$/i.test(host) && URL.canParse(`http://[${host}]/`);
  if (/^[\d.]+$/.test(host)) {
    const numbers = host.split('.');
    return numbers.length === 4 && numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) <= 255);
  }
  const labels = host.split('.');
  const isName = labels.every((part) => /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u.test(part));
  return isName && host.length <= 253 && !schemeName.test(host) && URL.canParse(`http://${host}/`);
}
