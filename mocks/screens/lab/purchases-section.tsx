import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { ChoiceField } from './choice-field.tsx';
import { useLab } from './lab-context.ts';
import { PurchasedLicense } from './purchased-license.tsx';
import { questions } from './questions.ts';
import { useLabTexts } from './texts.ts';

/** Those that are owned or in use before those that are neither. */
const mattersFirst = (licenses: readonly PortalLicense[]) =>
  [...licenses].sort((one, other) => Number(isIdle(one)) - Number(isIdle(other)));

const isIdle = ({ purchased, inUse }: PortalLicense) => purchased === 0 && inUse === 0;

/** What the account owns and how much of it is in use; buying, and letting terms end. */
export function PurchasesSection() {
  const { say } = useLabTexts();
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState('');
  const { data: account } = useQuery(questions.account(useLab().simulator, chosen));
  if (!account) return null;
  return (
    <>
      <ChoiceField
        label={say('purchases.account')}
        value={account.id}
        onChange={setChosen}
        choices={account.virtualAccounts.map(({ id, name }) => [id, name] as const)}
      />
      {account.licenses.length === 0 ? <p className="muted">{say('purchases.none')}</p> : null}
      <ul className="lab-licenses" aria-label={say('purchases.licenses')}>
        {mattersFirst(account.licenses).map((license) => (
          <PurchasedLicense key={license.tag} license={license} virtualAccountId={account.id} onSaid={setSaid} />
        ))}
      </ul>
      <p role="status" className="lab-done">
        {said}
      </p>
    </>
  );
}
