import { addressOf, hrefOf } from '#src/served-at.ts';

/** Returns the app's address and query in a frame; an empty string before its page has loaded. */
export function readFramePath(frame: HTMLIFrameElement | null): string {
  const { pathname = '', search = '', protocol } = frame?.contentWindow?.location ?? {};
  return protocol === 'about:' ? '' : addressOf(pathname) + search;
}

/** Navigates a frame to an address of the app, discarding the state of the page before. */
export function navigateTo(frame: HTMLIFrameElement | null, address: string): void {
  frame?.contentWindow?.location.assign(hrefOf(address));
}

/** Reloads the page in a frame. */
export function reload(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.location.reload();
}

/** Applies a theme to the page in a frame. The language is followed by every open page without this. */
export function applyTheme(frame: HTMLIFrameElement | null, theme: string | undefined): void {
  const root = frame?.contentDocument?.documentElement;
  // A page that is still loading reads the stored theme itself.
  if (root?.dataset.theme === undefined) return;
  if (theme !== undefined) root.dataset.theme = theme;
}

/**
 * Passes links that would open the portal in a new tab to `open`. Returns a function that stops this; a new page in the
 * frame stops it too.
 */
export function redirectPortalLinks(frame: HTMLIFrameElement, open: (address: string) => void): () => void {
  const frameDocument = frame.contentDocument;
  const handleClick = (event: MouseEvent) => {
    // `instanceof` would fail: the target belongs to the frame's realm.
    const link = (event.target as Element | null)?.closest?.('a[target="_blank"]');
    const address = new URL(link?.getAttribute('href') ?? '', window.location.origin);
    if (!link || address.origin !== window.location.origin || !/^\/cssm(\/|$)/.test(addressOf(address.pathname)))
      return;
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(addressOf(address.pathname) + address.search);
  };
  frameDocument?.addEventListener('click', handleClick);
  return () => frameDocument?.removeEventListener('click', handleClick);
}
