/** Returns whether the drag contains data of this type (a MIME type or `Files`). */
export const hasDragType = ({ dataTransfer }: DragEvent, type: string): boolean =>
  dataTransfer?.types.includes(type) ?? false;

/** Returns whether a drop would make the browser leave the page: for a file, or a link outside of text fields. */
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
 * Prevents the browser from opening a file or a link that is dropped on the page. Dragging text into a field still works.
 * The first script installs this guard; `dialog-input.ts` handles dropped files.
 */
export function guardDrops(): void {
  for (const name of ['dragover', 'drop'] as const) addEventListener(name, preventNavigation, true);
}
