import type { Page } from '@playwright/test';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/**
 * Translates this page from now on as browsers do: each text, of which none is marked by `translate="no"`, is replaced
 * by two elements that hold it; what comes later is translated when it comes. The words stay, so that they can be
 * compared.
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
 * What stands on the page and in what lies over it, without the simulation's own mark, and without the moment of the last
 * answer: the browser's clock counts it, which runs on while the world's stands still.
 */
export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('#root, .MuiDialog-root, .MuiPopover-root');
    const lastAnswer = document.querySelector<HTMLElement>('.last-updated')?.innerText ?? '';
    return [...parts].map(({ innerText }) => innerText.replace(lastAnswer, '').replace(/\s+/g, ' ').trim()).join('\n');
  });
}

/**
 * Finds what a translator would change on the page and in what lies over it though it is a code, a serial number, a token
 * or a name of this world. A name that is a common word too counts where it stands alone.
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
