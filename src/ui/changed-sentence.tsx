import { namesIn, type ToldChange, useChangedTexts } from '#src/i18n/changed-texts.ts';
import { useChanges } from './changes-by-others.ts';
import { TextWithNames } from './text-with-names.tsx';

/** Who did what, and when, as a paragraph of a message; unless the dialog round it says so already. */
export function ChangedSentence({ change }: { readonly change: ToldChange }) {
  const changes = useChanges();
  const { sentence } = useChangedTexts(changes?.now);
  if (changes?.notice) return null;
  return (
    <p>
      <TextWithNames text={sentence(change)} names={namesIn(change)} />
    </p>
  );
}
