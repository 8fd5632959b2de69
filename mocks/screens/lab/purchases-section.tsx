import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { maximumPurchase } from '#mocks/cssm/account-commands.ts';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { LabError } from './lab-error.tsx';
import { useLab } from './lab-providers.tsx';
import { labQueries } from './queries.ts';
import { useLabMutation } from './use-lab-mutation.ts';
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

interface PurchasedLicenseProps {
  readonly license: PortalLicenseRow;
  readonly virtualAccountId: string;
  /** Called with a message after each change. */
  readonly onMessage: (message: string) => void;
}

/** One license of the account: its quantities, a form to buy more, and a button that ends its terms. */
function PurchasedLicense({ license, virtualAccountId, onMessage }: PurchasedLicenseProps) {
  const { t } = useLabTexts();
  const { number } = useFormats();
  const id = useId();
  const [text, setText] = useState('10');
  const [isInvalid, setInvalid] = useState(false);
  const { tag, name, purchased, inUse, balance } = license;
  const buy = useLabMutation(async (simulator, quantity: number) => {
    await simulator.cssm.buy({ tag, quantity, virtualAccountId });
    onMessage(t('purchases.bought', { count: quantity, name }));
  });
  const end = useLabMutation(async (simulator) => {
    await simulator.cssm.lapse({ tag, virtualAccountId });
    onMessage(t('purchases.ended', { name }));
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const quantity = parseWholeNumber(text, { least: 1, most: maximumPurchase });
    setInvalid(quantity === undefined);
    if (quantity !== undefined) buy.mutate(quantity);
  };
  return (
    <li>
      <strong>{name}</strong>
      <p className="lab-figures">
        {t('purchases.purchased')} <b>{number(purchased)}</b> · {t('purchases.inUse')} <b>{number(inUse)}</b> ·{' '}
        <span data-short={balance < 0}>
          {t('purchases.balance')} <b>{number(balance)}</b>
        </span>
      </p>
      <form className="lab-buttons" onSubmit={submit} noValidate>
        <input
          className="field lab-quantity"
          aria-label={t('purchases.quantityOf', { name })}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? id : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" aria-label={t('purchases.buyOf', { name })}>
          {t('purchases.buy')}
        </Button>
        {purchased > 0 ? (
          <Button aria-label={t('purchases.endTermOf', { name })} onClick={() => end.mutate()}>
            {t('purchases.endTerm')}
          </Button>
        ) : null}
      </form>
      <div id={id} role="alert" className="lab-problem">
        {isInvalid ? t('purchases.notWhole') : null}
      </div>
      <LabError message={buy.errorMessage ?? end.errorMessage} />
    </li>
  );
}
