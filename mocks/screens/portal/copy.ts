/**
 * Copies the text of a field. Where the clipboard cannot be written (an address without https, a permission withheld)
 * the field is selected and the browser asked to copy what is selected; if it refuses, the text is left selected for the
 * person to copy. Answers whether it was copied.
 */
export async function copyFromField(field: HTMLTextAreaElement): Promise<boolean> {
  if (await writeClipboard(field.value)) return true;
  const before = document.activeElement;
  field.focus();
  field.select();
  if (!copySelection()) return false;
  if (before instanceof HTMLElement) before.focus();
  return true;
}

/** Copies a text that no field shows, by way of a passing one inside `holder`, where the focus may go. Answers whether it was copied. */
export async function copyText(text: string, holder: Element): Promise<boolean> {
  if (await writeClipboard(text)) return true;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const before = document.activeElement;
  holder.append(field);
  const copied = await copyFromField(field);
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

async function writeClipboard(text: string): Promise<boolean> {
  // Absent where the page is not a secure context, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
