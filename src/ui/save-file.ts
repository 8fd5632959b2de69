import { safeFileName } from './file-name.ts';

/** How long the content of a saved file can be read, in ms: as long as a person may take to say where it is saved. */
const URL_LIFETIME_MS = 30 * 60_000;

/**
 * Saves a text as a file of the browser's downloads, in UTF-8, and returns the name that it was given: the wanted one
 * without what file systems refuse.
 *
 * The address of the content stays valid long after the click. A browser may read it late: when it asks for the place
 * first, when a download manager takes over, or when it shows the content in a tab and saves it from there. Such a tab
 * is named by the file, and reads it in the right encoding, since the content is a `File` with its charset.
 */
export function saveFile(name: string, content: string, type = 'application/json'): string {
  const file = new File([content], safeFileName(name), { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.hidden = true;
  // Some browsers follow only a link that is in the document.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), URL_LIFETIME_MS);
  return file.name;
}
