/**
 * Creates a root in the document that stays usable while a modal dialog of the app is open. MUI hides the other
 * children of the body from screen readers, and moves the focus back when a `focusin` event outside the dialog reaches
 * the document. This root stops `focusin` at its host (React, which listens inside it, has handled the event by then)
 * and removes `aria-hidden` at once. A shadow root would not help: for the document its host, outside the dialog, has
 * the focus.
 */
export function createIsolatedRoot(): HTMLElement {
  const host = document.createElement('div');
  host.addEventListener('focusin', (event) => event.stopPropagation());
  const observer = new MutationObserver(() => host.removeAttribute('aria-hidden'));
  observer.observe(host, { attributes: true, attributeFilter: ['aria-hidden'] });
  const root = document.createElement('div');
  host.append(root);
  document.body.append(host);
  return root;
}
