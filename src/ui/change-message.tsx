import { type ConcurrentChange, namesIn, useChangeMessages } from '#src/i18n/change-messages.ts';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { TextWithNames } from './text-with-names.tsx';

/** Paragraph about another user's change, with the user and the time. Empty if the dialog around it already shows it. */
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
