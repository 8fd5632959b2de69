import type { Page } from '@playwright/test';

/**
 * Translates this page from now on as browsers do: each text, of which none is marked by `translate="no"`, is replaced
 * by two elements that hold it; what comes later is translated when it comes. The words stay, so that they can be
 * compared.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const untouched = '[translate="no"], script, style, textarea, title, option, font';
    const replace = (text: Text) => {
      if (text.data.trim() === '' || text.parentElement?.closest(untouched)) return;
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

/** What stands on the page and in what lies over it, without the simulation's own mark. */
export async function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('#root, .MuiDialog-root, .MuiPopover-root');
    return [...parts].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()).join('\n');
  });
}
