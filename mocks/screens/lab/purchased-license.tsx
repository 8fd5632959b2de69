import Button from '@mui/material/Button';
import { type SubmitEvent, useId, useState } from 'react';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { wholeNumber } from '#mocks/screens/whole-number.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

interface PurchasedLicenseProps {
  readonly license: PortalLicense;
  readonly virtualAccountId: string;
  /** Told in words what was done. */
  readonly onSaid: (words: string) => void;
}

/** One licence of the account: its figures, buying more of it, and the end of its terms. */
export function PurchasedLicense({ license, virtualAccountId, onSaid }: PurchasedLicenseProps) {
  const { say } = useLabTexts();
  const { number } = useFormats();
  const id = useId();
  const [typed, setTyped] = useState('10');
  const [isRefused, setRefused] = useState(false);
  const { tag, name, purchased, inUse, balance } = license;
  const buy = useAct(async (simulator, quantity: number) => {
    await simulator.cssm.buy({ tag, quantity, virtualAccountId });
    onSaid(say('purchases.bought', { count: quantity, name }));
  });
  const end = useAct(async (simulator) => {
    await simulator.cssm.lapse({ tag, virtualAccountId });
    onSaid(say('purchases.ended', { name }));
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const quantity = wholeNumber(typed, { least: 1, most: 1_000_000 });
    setRefused(quantity === undefined);
    if (quantity !== undefined) buy.start(quantity);
  };
  return (
    <li>
      <strong>{name}</strong>
      <p className="lab-figures">
        {say('purchases.purchased')} <b>{number(purchased)}</b> · {say('purchases.inUse')} <b>{number(inUse)}</b> ·{' '}
        <span data-short={balance < 0}>
          {say('purchases.balance')} <b>{number(balance)}</b>
        </span>
      </p>
      <form className="lab-buttons" onSubmit={submit} noValidate>
        <input
          className="field lab-quantity"
          aria-label={say('purchases.quantityOf', { name })}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? id : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" aria-label={say('purchases.buyOf', { name })}>
          {say('purchases.buy')}
        </Button>
        {purchased > 0 ? (
          <Button aria-label={say('purchases.endTermOf', { name })} onClick={() => end.start()}>
            {say('purchases.endTerm')}
          </Button>
        ) : null}
      </form>
      <div id={id} role="alert" className="lab-problem">
        {isRefused ? say('purchases.notWhole') : null}
      </div>
      <Problem message={buy.problem ?? end.problem} />
    </li>
  );
}
