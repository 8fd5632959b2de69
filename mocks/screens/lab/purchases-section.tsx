import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useLab } from './lab-context.ts';
import { PurchasedLicense } from './purchased-license.tsx';
import { labQueries } from './queries.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Each row is a form; more rows would render slowly. */
const maxRows = 30;

/** Puts licenses that are owned or in use first. */
const sortByRelevance = (licenses: readonly PortalLicenseRow[]) =>
  [...licenses].sort((left, right) => Number(isIdle(left)) - Number(isIdle(right)));

const isIdle = ({ purchased, inUse }: PortalLicenseRow) => purchased === 0 && inUse === 0;

/** Lists the account's licenses with the quantities owned and in use; buys licenses and ends terms. */
export function PurchasesSection() {
  const { t } = useLabTexts();
  const [selectedAccountId, setSelectedAccountId] = useState<string>();
  const [message, setMessage] = useState('');
  const [query, setQuery] = useState('');
  const { data: account } = useQuery(labQueries.account(useLab().simulator, selectedAccountId));
  if (!account) return null;
  const normalizedQuery = query.trim().toLowerCase();
  const matches = sortByRelevance(account.licenses).filter(({ name }) => name.toLowerCase().includes(normalizedQuery));
  return (
    <>
      <ChoiceField
        label={t('purchases.account')}
        value={account.id}
        onChange={setSelectedAccountId}
        choices={account.virtualAccounts.map(({ id, name }) => [id, name] as const)}
      />
      {account.licenses.length > maxRows ? (
        <TextInput
          label={t('purchases.search')}
          help={t('purchases.shown', { shown: Math.min(matches.length, maxRows), count: account.licenses.length })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          error={undefined}
        />
      ) : null}
      {account.licenses.length === 0 ? <p className="muted">{t('purchases.none')}</p> : null}
      <ul className="lab-licenses" aria-label={t('purchases.licenses')}>
        {matches.slice(0, maxRows).map((license) => (
          <PurchasedLicense key={license.tag} license={license} virtualAccountId={account.id} onMessage={setMessage} />
        ))}
      </ul>
      <p role="status" className="lab-done">
        {message}
      </p>
    </>
  );
}
