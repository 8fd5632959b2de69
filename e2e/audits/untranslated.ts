import type { Audit } from './audit.ts';

/**
 * Reports texts that come from no translation catalogue, on a page in the pseudo-locale (src/i18n/pseudo-locale.ts).
 * That locale accents every letter of a catalogue, so a plain word is either data or an untranslated text. Hidden texts
 * count too, because screen readers read them.
 */
export const untranslated: Audit = (page) => page.evaluate(findUntranslated);

/** Runs in the page, so it cannot use anything outside its body. */
function findUntranslated(): readonly string[] {
  /** Elements that contain data: codes, names and raw responses are the same in every language. */
  const dataSelectors = [
    '[translate="no"], code, pre, kbd, .code, textarea, script, style, [lang]:not(html)',
    // An earlier announcement stays in the language in which it was made.
    '.visually-hidden[aria-live]',
    // Product and instance, and the names of scenarios.
    '.top-bar-name, .simulation-scenario, .gallery-entry-name, .gallery-entry-ways, .lab-scenario-name',
  ].join();
  /** Data within sentences, and terms that are the same in every language. */
  const dataPatterns: readonly RegExp[] = [
    // Names of products and licences and their descriptions in the portal: Cisco's own terms in every language.
    /^\[?Cisco Industrial .*/g,
    /[^[“]*\b(Smart license|Hardware-Sensor|by Secure Workload)\b.*/g,
    /\b(Cisco|Cyber Vision|Secure Workload|Tetration|IOT)\b( [A-Za-z]+)*/g,
    // The titles of Cisco's guides.
    /\bRelease(?= \d)/g,
    // Names of accounts, users, tokens, products and the scenario, as entered in the simulated world.
    /“[^”]*”/g,
    /\b(second-)?admin\b|\bPlant 1( \(On-Prem\))?|^Site \d+$|\b(center|cluster|Default|evaluation)\b/g,
    /^(For this Center|Pilot line 1|Sensor lab|Trade fair)$/g,
    /^(Security Demos for|The plant without|This is the default virtual account|Critical Infrastructure –) .*/g,
    /^Donau\w+|^Lizenz$|<specificPLR>/g,
    // Dates and times as Intl and the portal write them.
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
    /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
    /\b(at|AM|PM|UTC|Coordinated Universal Time)\b|\b(in )?\d+ (day|hour|minute|second)s?\b/g,
    // Addresses, hosts, files, serials, tags and codes: words with a digit, dot or dash, or in capitals only.
    /\bhttps?:\S+|\w+ · [A-Z]+ \/\S+|^\/[\w/]+(\?[\w=&]+)?$/g,
    /\w[\w-]*[._:@-][\w.:@/-]*\w/g,
    /\b\w*\d\w*\b/g,
    /\b[A-Z_]{2,}\b/g,
  ];
  const letters = /[A-Za-z]{2,}/;
  const stripData = (text: string) => dataPatterns.reduce((rest, pattern) => rest.replace(pattern, ''), text);
  const findings = new Set<string>();
  const checkText = (text: string | null, location: string) => {
    if (text && letters.test(stripData(text)))
      findings.add(`untranslated ${location}: “${text.trim().replace(/\s+/g, ' ').slice(0, 160)}”`);
  };
  const describeElement = (element: Element | null) => {
    const names = [];
    for (let at = element; at && at !== document.body && names.length < 4; at = at.parentElement) {
      const kind = at
        .getAttribute('class')
        ?.split(' ')
        .find((name) => !/^(Mui|css-)/.test(name));
      names.unshift(at.tagName.toLowerCase() + (kind ? `.${kind}` : ''));
    }
    return names.join(' > ');
  };
  checkText(document.title, 'document title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!parentElement?.closest(dataSelectors)) checkText(textContent, `text in ${describeElement(parentElement)}`);
  }
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
    'title',
    'placeholder',
    'alt',
  ];
  for (const name of attributes) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (!element.closest(dataSelectors))
        checkText(element.getAttribute(name), `${name} of ${describeElement(element)}`);
    }
  }
  return [...findings];
}
