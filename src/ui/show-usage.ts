/** The id of the first usage panel of the License page. */
export const usagePanelId = 'usage';

/** Moves the focus to the usage on the License page, and scrolls there. */
export function showUsage(): void {
  document.getElementById(usagePanelId)?.focus();
}
