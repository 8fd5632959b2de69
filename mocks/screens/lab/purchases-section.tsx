import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useLab } from './lab-context.ts';
import { PurchasedLicense } from './purchased-license.tsx';
import { questions } from './questions.ts';
import { useLabTexts } from './texts.ts';

/** A form each: more would be slow to draw, and nobody reads them. */
const mostShown = 30;

/** Those that are owned or in use before those that are neither. */
const mattersFirst = (licenses: readonly PortalLicense[]) =>
  [...licenses].sort((one, other) => Number(isIdle(one)) - Number(isIdle(other)));

const isIdle = ({ purchased, inUse }: PortalLicense) => purchased === 0 && inUse === 0;

/** What the account owns and how much of it is in use; buying, and letting terms end. */
export function PurchasesSection() {
  const { say } = useLabTexts();
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState('');
  const [query, setQuery] = useState('');
  const { data: account } = useQuery(questions.account(useLab().simulator, chosen));
  if (!account) return null;
  const sought = query.trim().toLowerCase();
  const found = mattersFirst(account.licenses).filter(({ name }) => name.toLowerCase().includes(sought));
  return (
    <>
      <ChoiceField
        label={say('purchases.account')}
        value={account.id}
        onChange={setChosen}
        choices={account.virtualAccounts.map(({ id, name }) => [id, name] as const)}
      />
      {account.licenses.length > mostShown ? (
        <TextInput
          label={say('purchases.search')}
          help={say('purchases.shown', { shown: Math.min(found.length, mostShown), count: account.licenses.length })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          fault={undefined}
        />
      ) : null}
      {account.licenses.length === 0 ? <p className="muted">{say('purchases.none')}</p> : null}
      <ul className="lab-licenses" aria-label={say('purchases.licenses')}>
        {found.slice(0, mostShown).map((license) => (
          <PurchasedLicense key={license.tag} license={license} virtualAccountId={account.id} onSaid={setSaid} />
        ))}
      </ul>
      <p role="status" className="lab-done">
        {said}
      </p>
    </>
  );
}
