/** Removes the static shell of index.html. Call it in a layout effect, so that the app replaces it in the same frame. */
export function removeShell(): void {
  document.querySelector('#shell')?.remove();
}
