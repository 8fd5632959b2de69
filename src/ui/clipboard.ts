/** Copies by selecting: where the page is served without TLS there is no `navigator.clipboard`. */
function copyBySelection(text: string, container: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const previousFocus = document.activeElement;
  container.append(field);
  field.focus();
  field.select();
  const isCopied = copySelection();
  field.remove();
  if (previousFocus instanceof HTMLElement) previousFocus.focus();
  return isCopied;
}

function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    // Some browsers do not know the command any more.
    return false;
  }
}

/**
 * Puts a text on the clipboard; answers whether it is there. `place` is where the focus may go meanwhile: inside a dialog or
 * a menu it may not leave it.
 */
export async function copyText(text: string, container?: Element): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the browser's permissions: the older way may still be allowed.
  }
  return copyBySelection(text, container ?? document.activeElement?.closest('[role="dialog"]') ?? document.body);
}
