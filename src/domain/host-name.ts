import { normalizeText, trimCharacters } from '#src/handed-over/normalize-text.ts';
import { stripInvisible } from './plain-text.ts';

/** What a scheme is called, right or mistyped: no host is. */
const schemeName = /^(?:hxxps?|ht{1,2}ps?|ttps?|ftps?|file|wss?|url)$/i;
/** Quotes and brackets around an address, and the punctuation of a sentence behind it. */
const surroundingCharacters = /[\s"'`<>(){}.,;!\u00AB\u00BB\u2018-\u201F\u2039\u203A]/;
/** What an address is called in front of it. */
const label =
  /^(?:url|uri|address|adresse|link|lien|server|serveur|host|hôte|proxy|gateway|passerelle|port)\s*[:=]\s*/i;

/** An address without what copying puts around it: quotes, brackets, a label, punctuation, and what cannot be seen. */
export function stripPasteArtifacts(text: string): string {
  const bare = trimCharacters(normalizeText(stripInvisible(text)), surroundingCharacters);
  const unlabelled = trimCharacters(bare.replace(label, ''), surroundingCharacters);
  // A whole address in square brackets, but not an IPv6 address.
  return /^\[[^[\]]*[^\da-f:.[\]][^[\]]*\]$/i.test(unlabelled)
    ? trimCharacters(unlabelled.slice(1, -1), surroundingCharacters)
    : unlabelled;
}

/**
 * Whether something can be found under a host's name or address; an IPv6 address may stand in brackets. A name without a dot
 * is one of the local network.
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
