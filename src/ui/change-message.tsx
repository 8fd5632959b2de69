import { type ConcurrentChange, namesIn, useChangeMessages } from '#src/i18n/change-messages.ts';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { TextWithNames } from './text-with-names.tsx';

/** Who did what, and when, as a paragraph of a message; unless the dialog round it says so already. */
export function ChangeMessage({ change }: { readonly change: ConcurrentChange }) {
  const changes = useConcurrentChanges();
  const { sentence } = useChangeMessages(changes?.now);
  if (changes?.notice) return null;
  return (
    <p>
      <TextWithNames text={sentence(change)} names={namesIn(change)} />
    </p>
  );
}
