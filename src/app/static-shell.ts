/** Takes the static shell of index.html away, in the same frame in which the app has drawn the same. */
export function removeShell(): void {
  document.querySelector('#shell')?.remove();
}
