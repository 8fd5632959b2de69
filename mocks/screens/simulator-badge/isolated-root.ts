/**
 * A place in the document that stays in use while a dialog of the app is open. MUI makes such a dialog the only thing in
 * reach: it hides every other child of the body from screen readers, and whenever the focus arrives anywhere outside the
 * dialog, a listener on the document takes it back. The mark and the Lab are no part of the app: here the news of the
 * focus ends before it reaches the document (React, which listens on the root inside, has heard it by then), and the
 * hiding is undone at once. A shadow root would not do: seen from the document its host has the focus, outside the dialog.
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
