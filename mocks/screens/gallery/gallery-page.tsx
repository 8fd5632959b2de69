import { productKinds } from '#mocks/agent/state.ts';
import { ChoiceField } from '#mocks/screens/lab/choice-field.tsx';
import { filterScenarios } from '#mocks/screens/lab/filter-scenarios.ts';
import { useStatus } from '#mocks/screens/lab/queries.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { useScenarios } from '#mocks/screens/lab/use-scenarios.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { usePreferences } from '#mocks/screens/lab-page/preferences.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { scenarioAddress } from '#mocks/url-options/link.ts';
import { selectableRoles } from '#mocks/url-options/parse-options.ts';
import { ScenarioEntry } from './scenario-entry.tsx';
import { type GallerySettings, useGallerySettings } from './use-gallery-settings.ts';

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
