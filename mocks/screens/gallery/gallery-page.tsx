import { useEffect, useState } from 'react';
import { productKinds } from '#mocks/agent/state.ts';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { ChoiceField } from '#mocks/screens/lab/choice-field.tsx';
import { filterScenarios } from '#mocks/screens/lab/filter-scenarios.ts';
import { useStatus } from '#mocks/screens/lab/queries.ts';
import { useScenarios } from '#mocks/screens/lab/scenario-section.tsx';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { usePreferences } from '#mocks/screens/lab-page/preferences.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import { scenarioAddress } from '#mocks/url-options/link.ts';
import { selectableRoles } from '#mocks/url-options/parse-options.ts';
import { hrefOf } from '#src/served-at.ts';
import { copyText } from '#src/ui/clipboard.ts';

/** Start instant of a scenario opened with stopped time (screens.md §5, Facts). */
const pinnedInstant = '2026-01-15T09:00:00.000Z';

/** Lists all scenarios by group; each links to its live state with the selected options (screens.md §5, Gallery). */
export function GalleryPage() {
  const texts = useLabPageTexts();
  const { t } = useLabTexts();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const preferences = usePreferences();
  const [choices, choose] = useGallerySettings();
  const { search, product, role, time } = choices;
  const matches = filterScenarios(scenarios, search, (group) => t(`scenario.groups.${group}`));
  const groups = [...new Set(matches.map(({ group }) => group))];
  return (
    <LabPage
      title={texts.galleryPage.title}
      links={[
        ['/licenses', texts.product],
        ['/cssm/inventory', texts.portal],
        ['/side-by-side', texts.sideBySide],
      ]}
    >
      <div className="gallery">
        <p>{texts.galleryPage.purpose}</p>
        <GalleryChoices choices={choices} choose={choose} />
        <p role="status">{matches.length > 0 ? t('scenario.count', { count: matches.length }) : t('scenario.none')}</p>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`scenario.groups.${group}`)}</h2>
            <ul>
              {matches
                .filter((scenario) => scenario.group === group)
                .map((scenario) => (
                  <ScenarioEntry
                    key={scenario.name}
                    scenario={scenario}
                    isCurrent={scenario.name === status?.scenario}
                    address={scenarioAddress(scenario.name, {
                      ...preferences,
                      // A scenario limited to one product sets it by itself, possibly to the other one.
                      ...(product && scenario.product === undefined && { product }),
                      ...(role && { role }),
                      ...(time === 'stands' && { now: pinnedInstant }),
                    })}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </LabPage>
  );
}

function GalleryChoices({
  choices,
  choose,
}: {
  choices: GallerySettings;
  choose: (change: Partial<GallerySettings>) => void;
}) {
  const texts = useLabPageTexts();
  const { t } = useLabTexts();
  const asScenario = ['', t('scenario.asScenario')] as const;
  return (
    <search className="gallery-choices">
      <label className="lab-field">
        <span className="lab-label">{texts.galleryPage.search}</span>
        <input
          type="search"
          value={choices.search}
          onChange={(event) => choose({ search: event.target.value })}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <ChoiceField
        label={t('scenario.product')}
        value={choices.product}
        onChange={(product) => choose({ product })}
        choices={[asScenario, ...productKinds.map((each) => [each, t(`scenario.products.${each}`)] as const)]}
      />
      <ChoiceField
        label={t('scenario.role')}
        value={choices.role}
        onChange={(role) => choose({ role })}
        choices={[asScenario, ...selectableRoles.map((each) => [each, t(`scenario.roles.${each}`)] as const)]}
      />
      <ChoiceField
        label={texts.galleryPage.time}
        value={choices.time}
        onChange={(time) => choose({ time })}
        choices={[
          ['runs', texts.galleryPage.timeRuns],
          ['stands', texts.galleryPage.timeStands],
        ]}
      />
    </search>
  );
}

/**
 * Filters and start options of the gallery, besides language and theme; an empty option leaves the choice to the
 * scenario.
 */
interface GallerySettings {
  readonly search: string;
  readonly product: '' | SimulatorStatus['product'];
  readonly role: '' | SimulatorStatus['role'];
  readonly time: 'runs' | 'stands';
}

const initial: GallerySettings = { search: '', product: '', role: '', time: 'runs' };
const key = 'gallery';

/**
 * Returns the settings and a function that changes them. They are stored in the current history entry, so that Back
 * restores them.
 */
function useGallerySettings(): readonly [GallerySettings, (change: Partial<GallerySettings>) => void] {
  const [choices, setChoices] = useState<GallerySettings>(() => ({ ...initial, ...window.history.state?.[key] }));
  useEffect(() => {
    window.history.replaceState({ ...window.history.state, [key]: choices }, '');
  }, [choices]);
  return [choices, (change) => setChoices((before) => ({ ...before, ...change }))];
}

interface ScenarioEntryProps {
  readonly scenario: ScenarioDescription;
  /** Whether this browser's simulation started from this scenario. */
  readonly isCurrent: boolean;
  /** The app's address and query that open the scenario with the selected options. */
  readonly address: string;
}

/** One scenario: its name, its description and the links that open it. */
function ScenarioEntry({ scenario, isCurrent, address }: ScenarioEntryProps) {
  const { galleryPage: texts } = useLabPageTexts();
  const { t } = useLabTexts();
  const { name, description, at, product } = scenario;
  return (
    <li className="gallery-entry" aria-current={isCurrent || undefined}>
      <div className="gallery-entry-name">
        <a href={hrefOf(address)}>{name}</a>
        {product ? <span className="muted">{fill(texts.only, t(`scenario.products.${product}`))}</span> : null}
        {isCurrent ? <span className="gallery-present">{t('scenario.present')}</span> : null}
      </div>
      <p>{description}</p>
      <div className="gallery-entry-ways">
        <span className="muted code">{fill(texts.opensAt, at)}</span>
        <a href={hrefOf(address)} target="_blank" rel="noreferrer" aria-label={fill(texts.newTabOf, name)}>
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
  const copy = async () => setCopied(await copyText(new URL(hrefOf(address), window.location.origin).href));
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
