/** Copies a selected text field. Pages served without TLS have no `navigator.clipboard`. */
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
    // Some browsers no longer support the command.
    return false;
  }
}

/**
 * Copies a text to the clipboard and returns whether it succeeded. `container` receives a temporary text field that takes
 * the focus; pass a dialog or menu that must not lose the focus. The default is the dialog with the focus, or the body.
 */
export async function copyText(text: string, container?: Element): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // The browser's permissions deny the API, but may still allow copying a selection.
  }
  return copyBySelection(text, container ?? document.activeElement?.closest('[role="dialog"]') ?? document.body);
}
