import { safeFileName } from './file-name.ts';

/** Time in ms for which the content of a saved file stays readable; users may take long to choose a folder. */
const URL_LIFETIME_MS = 30 * 60_000;

/**
 * Saves a text as a download in UTF-8. Returns the name of the file: `name` without characters that file systems reject.
 *
 * The object URL stays valid long after the click. A browser may read it late: after asking for a folder, through a
 * download manager, or from a tab that shows the content. Such a tab has the file's name and the right encoding, because
 * the content is a `File` with a charset.
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
