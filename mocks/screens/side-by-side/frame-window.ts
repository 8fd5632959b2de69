/** Where a frame is now, path and question; the empty text before it is anywhere. */
export function readFramePath(frame: HTMLIFrameElement | null): string {
  const { pathname = '', search = '', protocol } = frame?.contentWindow?.location ?? {};
  return protocol === 'about:' ? '' : pathname + search;
}

/** Leads a frame to an address; nothing that was there before stays in its memory. */
export function navigateTo(frame: HTMLIFrameElement | null, address: string): void {
  frame?.contentWindow?.location.assign(address);
}

/** Loads what a pane shows anew, at the place where it is. */
export function reload(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.location.reload();
}

/** Gives the page in a frame this theme. The language it takes by itself, as every open page does. */
export function applyTheme(frame: HTMLIFrameElement | null, theme: string | undefined): void {
  const root = frame?.contentDocument?.documentElement;
  // A page that has not begun will take it from where it is kept.
  if (root?.dataset.theme === undefined) return;
  if (theme !== undefined) root.dataset.theme = theme;
}

/**
 * Hands links that would open the portal in a new tab to `open` instead. Answers how to stop, which a new page in the
 * frame does by itself.
 */
export function redirectPortalLinks(frame: HTMLIFrameElement, open: (address: string) => void): () => void {
  const frameDocument = frame.contentDocument;
  const handleClick = (event: MouseEvent) => {
    // The target is of the frame's own realm: it is none of this window's elements.
    const link = (event.target as Element | null)?.closest?.('a[target="_blank"]');
    const address = new URL(link?.getAttribute('href') ?? '', window.location.origin);
    if (!link || address.origin !== window.location.origin || !/^\/cssm(\/|$)/.test(address.pathname)) return;
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(address.pathname + address.search);
  };
  frameDocument?.addEventListener('click', handleClick);
  return () => frameDocument?.removeEventListener('click', handleClick);
}
