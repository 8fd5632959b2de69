/** Whether something of this kind (a MIME type, or `Files`) is dragged. */
export const hasDragType = ({ dataTransfer }: DragEvent, type: string): boolean =>
  dataTransfer?.types.includes(type) ?? false;

/** Whether the browser would leave the page for what is dragged: a file, or a link that is held over no text field. */
export function wouldNavigate(event: DragEvent): boolean {
  if (hasDragType(event, 'Files')) return true;
  const { target } = event;
  const isText = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
  return hasDragType(event, 'text/uri-list') && !isText;
}

function preventNavigation(event: DragEvent): void {
  if (!wouldNavigate(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}

/**
 * Keeps the browser from opening a file or a link that is dropped on the page, in place of it or in a tab. Text that is
 * dragged into a field goes there as ever. Stands from the first script on; what takes files is `file-drop.ts`.
 */
export function guardDrops(): void {
  for (const name of ['dragenter', 'dragover', 'drop'] as const) {
    window.addEventListener(name, preventNavigation, { capture: true });
  }
}
