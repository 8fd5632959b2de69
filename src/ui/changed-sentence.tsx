import { type ToldChange, useChangedTexts } from '#src/i18n/changed-texts.ts';
import { useChanges } from './changes-by-others.ts';

/** Who did what, and when, as a paragraph of a message; unless the dialog round it says so already. */
export function ChangedSentence({ change }: { readonly change: ToldChange }) {
  const changes = useChanges();
  const { sentence } = useChangedTexts(changes?.now);
  return changes?.notice ? null : <p>{sentence(change)}</p>;
}
