import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import { copyText } from '#src/ui/clipboard.ts';

interface ScenarioEntryProps {
  readonly scenario: ScenarioDescription;
  /** Whether this browser's simulation started from this scenario. */
  readonly isCurrent: boolean;
  /** Path and query that open the scenario with the selected options. */
  readonly address: string;
}

/** One scenario: its name, its description and the links that open it. */
export function ScenarioEntry({ scenario, isCurrent, address }: ScenarioEntryProps) {
  const { galleryPage: texts } = useLabPageTexts();
  const { t } = useLabTexts();
  const { name, description, at, product } = scenario;
  return (
    <li className="gallery-entry" aria-current={isCurrent || undefined}>
      <div className="gallery-entry-name">
        <a href={address}>{name}</a>
        {product ? <span className="muted">{fill(texts.only, t(`scenario.products.${product}`))}</span> : null}
        {isCurrent ? <span className="gallery-present">{t('scenario.present')}</span> : null}
      </div>
      <p>{description}</p>
      <div className="gallery-entry-ways">
        <span className="muted code">{fill(texts.opensAt, at)}</span>
        <a href={address} target="_blank" rel="noreferrer" aria-label={fill(texts.newTabOf, name)}>
          {texts.newTab}
        </a>
        <CopyLink name={name} address={address} />
      </div>
    </li>
  );
}

function CopyLink({ name, address }: { readonly name: string; readonly address: string }) {
  const { galleryPage: texts } = useLabPageTexts();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await copyText(new URL(address, window.location.href).href));
  return (
    <>
      <button
        type="button"
        className="gallery-copy"
        aria-label={fill(texts.copyOf, name)}
        onClick={() => void copy()}
        onBlur={() => setCopied(undefined)}
      >
        {texts.copy}
      </button>
      <span role="status">{copied === undefined ? '' : copied ? texts.copied : texts.notCopied}</span>
    </>
  );
}
