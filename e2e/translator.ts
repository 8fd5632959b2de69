import type { Page } from '@playwright/test';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/**
 * Changes the DOM as browser translation does, from now on: replaces each text without `translate="no"` by two nested
 * elements with the same words, also in content that is added later.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const excludedSelector = '[translate="no"], script, style, textarea, title, option, font';
    const replace = (text: Text) => {
      if (text.data.trim() === '' || text.parentElement?.closest(excludedSelector)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateIn = (part: Node) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const texts: Text[] = part instanceof Text ? [part] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) if (text.isConnected) replace(text);
    };
    translateIn(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        for (const node of addedNodes) translateIn(node);
        if (target instanceof Text && target.isConnected) replace(target);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/**
 * Returns the visible text of the page and of open layers, without the simulator badge and the time of the last
 * response: that time follows the browser's clock, which runs while the simulator's is frozen.
 */
export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('#root, .MuiDialog-root, .MuiPopover-root');
    const lastAnswer = document.querySelector<HTMLElement>('.last-updated')?.innerText ?? '';
    return [...parts].map(({ innerText }) => innerText.replace(lastAnswer, '').replace(/\s+/g, ' ').trim()).join('\n');
  });
}

/**
 * Returns the translatable texts that contain a code, serial number, token or name of the current scenario. A short
 * name, which could be a common word, counts only when it is the whole text.
 */
export async function translatableNames(
  page: Page,
  { world, instances }: SimulatorSnapshot,
): Promise<readonly string[]> {
  const { agent, cssm } = world;
  const { identity, registration, kept } = agent;
  const codes = [
    ...cssm.virtualAccounts.flatMap(({ tokens }) => tokens.map(({ text }) => text.slice(0, 18))),
    ...instances.flatMap(({ holding }) => (holding.kind === 'reserved' ? [holding.authorizationCode] : [])),
    ...(registration.status === 'reservation-pending' ? [registration.request.code] : []),
    ...(kept ? [kept.text] : []),
  ];
  const names = [
    ...codes,
    ...[identity.hostName, identity.serialNumber, identity.uuid ?? '', cssm.smartAccount],
    ...cssm.virtualAccounts.map(({ name }) => name),
    ...cssm.onPremAccounts.map(({ name }) => name),
    ...instances.flatMap(({ name, udi, serialNumber }) => [name, udi, serialNumber]),
  ];
  return page.evaluate(
    (all) => {
      const containsName = (text: string) =>
        all.some((name) => (name.length < 8 ? text === name : text.includes(name)));
      const isTranslatable = (element: Element | null) =>
        !element?.closest('[translate="no"], script, style') &&
        element?.closest('#root, [role="presentation"]') !== null;
      const matches: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (isTranslatable(parentElement) && containsName(data.trim())) matches.push(data);
      }
      for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
        if (isTranslatable(field) && containsName(field.value)) matches.push(field.value);
      return matches;
    },
    [...new Set(names)].filter((name) => name !== ''),
  );
}
