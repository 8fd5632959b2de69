import { askedRoles } from '#mocks/address/address.ts';
import { scenarioAddress } from '#mocks/address/link.ts';
import { productKinds } from '#mocks/agent/state.ts';
import { ChoiceField } from '#mocks/screens/lab/choice-field.tsx';
import { matchingScenarios } from '#mocks/screens/lab/matching-scenarios.ts';
import { useStatus } from '#mocks/screens/lab/questions.ts';
import { useLabTexts } from '#mocks/screens/lab/texts.ts';
import { useScenarios } from '#mocks/screens/lab/use-scenarios.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { usePreferences } from '#mocks/screens/lab-page/preferences.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { type Choices, useKeptChoices } from './kept-choices.ts';
import { ScenarioEntry } from './scenario-entry.tsx';

/** Where time stands when it does (screens.md §5, Facts). */
const pinned = '2026-01-15T09:00:00.000Z';

/** Every scenario by its group, each a link to its live state in the chosen look (screens.md §5, Gallery). */
export function GalleryPage() {
  const texts = useLabPageTexts();
  const { say } = useLabTexts();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const look = usePreferences();
  const [choices, choose] = useKeptChoices();
  const { search, product, role, time } = choices;
  const found = matchingScenarios(scenarios, search, (group) => say(`scenario.groups.${group}`));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <LabPage
      title={texts.galleryPage.title}
      places={[
        ['/licenses', texts.product],
        ['/cssm/inventory', texts.portal],
        ['/side-by-side', texts.sideBySide],
      ]}
    >
      <div className="gallery">
        <p>{texts.galleryPage.purpose}</p>
        <GalleryChoices choices={choices} choose={choose} />
        <p role="status">{found.length > 0 ? say('scenario.count', { count: found.length }) : say('scenario.none')}</p>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{say(`scenario.groups.${group}`)}</h2>
            <ul>
              {found
                .filter((scenario) => scenario.group === group)
                .map((scenario) => (
                  <ScenarioEntry
                    key={scenario.name}
                    scenario={scenario}
                    isPresent={scenario.name === status?.scenario}
                    address={scenarioAddress(scenario.name, {
                      ...look,
                      // A scenario of one product alone says which by itself, and may be of the other.
                      ...(product && scenario.product === undefined && { product }),
                      ...(role && { role }),
                      ...(time === 'stands' && { now: pinned }),
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

function GalleryChoices({ choices, choose }: { choices: Choices; choose: (change: Partial<Choices>) => void }) {
  const texts = useLabPageTexts();
  const { say } = useLabTexts();
  const asScenario = ['', say('scenario.asScenario')] as const;
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
        label={say('scenario.product')}
        value={choices.product}
        onChange={(product) => choose({ product })}
        choices={[asScenario, ...productKinds.map((each) => [each, say(`scenario.products.${each}`)] as const)]}
      />
      <ChoiceField
        label={say('scenario.role')}
        value={choices.role}
        onChange={(role) => choose({ role })}
        choices={[asScenario, ...askedRoles.map((each) => [each, say(`scenario.roles.${each}`)] as const)]}
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
