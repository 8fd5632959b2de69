import Button from '@mui/material/Button';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useMemo, useState } from 'react';
import { productKinds } from '#mocks/agent/state.ts';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/names.ts';
import french from '#mocks/screens/locales/fr/scenarios.json';
import { sameStart, scenarioAddress } from '#mocks/url-options/link.ts';
import { selectableRoles } from '#mocks/url-options/parse-options.ts';
import { pseudoText } from '#src/i18n/pseudo-locale.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ChoiceField } from './choice-field.tsx';
import { filterScenarios } from './filter-scenarios.ts';
import { useLab } from './lab-providers.tsx';
import { useStatus } from './queries.ts';
import { saveSessionState, useSessionState } from './session-section.tsx';
import { useLabTexts } from './use-lab-texts.ts';

/** Selects scenario, product and role. */
export function ScenarioSection() {
  const { t } = useLabTexts();
  const { go } = useLab();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const [product, setProduct] = useSessionState('product');
  const [role, setRole] = useSessionState('role');
  const loadScenario = (scenario: ScenarioName) => {
    if (!status) return;
    // On a phone the open Lab would cover the loaded scenario.
    if (window.matchMedia('(max-width: 599px)').matches) saveSessionState({ isOpen: false });
    go(scenarioAddress(scenario, { ...(product && { product }), ...(role && { role }), ...sameStart(status) }));
  };
  const scenario = status?.scenario;
  return (
    <>
      <ScenarioSearch scenarios={scenarios} currentName={scenario} onChoose={({ name }) => loadScenario(name)} />
      <div className="lab-row">
        <ChoiceField
          label={t('scenario.product')}
          value={product}
          onChange={setProduct}
          choices={[
            ['', t('scenario.asScenario')],
            ...productKinds.map((each) => [each, t(`scenario.products.${each}`)] as const),
          ]}
        />
        <ChoiceField
          label={t('scenario.role')}
          value={role}
          onChange={setRole}
          choices={[
            ['', t('scenario.asScenario')],
            ...selectableRoles.map((each) => [each, t(`scenario.roles.${each}`)] as const),
          ]}
        />
      </div>
      {product === 'secure-workload' ? <p className="lab-hint">{t('scenario.invented')}</p> : null}
      <div className="lab-aside">
        <Button onClick={() => scenario && loadScenario(scenario)}>{t('scenario.startAfresh')}</Button>
        <p className="lab-hint">{t('scenario.startAfreshHelp', { scenario: scenario ?? '' })}</p>
      </div>
    </>
  );
}

interface ScenarioSearchProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** Name of the running scenario. */
  readonly currentName: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** Lists the scenarios by group under a search field: text filters, arrow keys select, Enter loads. */
function ScenarioSearch({ scenarios, currentName, onChoose }: ScenarioSearchProps) {
  const { t } = useLabTexts();
  const [query, setQuery] = useState('');
  const { getRootProps, getInputLabelProps, getInputProps, getListboxProps, getOptionProps, groupedOptions } =
    useAutocomplete<ScenarioDescription, false, true, false>({
      id: 'lab-scenarios',
      options: scenarios,
      groupBy: ({ group }) => group,
      getOptionLabel: ({ name }) => name,
      filterOptions: (options) => filterScenarios(options, query, (group) => t(`scenario.groups.${group}`)),
      // The value stays empty: a selection leaves the page, and the running scenario can be selected again.
      value: null as unknown as ScenarioDescription,
      onChange: (_event, scenario) => onChoose(scenario),
      inputValue: query,
      onInputChange: (_event, text, reason) => {
        if (reason === 'input') setQuery(text);
      },
      open: true,
      autoHighlight: query.trim() !== '',
      clearOnBlur: false,
      disableClearable: true,
    });
  const groups = groupedOptions as readonly { group: string; index: number; options: readonly ScenarioDescription[] }[];
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div {...getRootProps(ignoreEscape)} className="lab-search">
      <label {...getInputLabelProps()} htmlFor="lab-scenarios" className="lab-label">
        {t('scenario.search')}
      </label>
      <input {...getInputProps()} className="field lab-search-field" data-lab-first="" spellCheck={false} />
      <p className="lab-hint">
        <span role="status">{count > 0 ? t('scenario.count', { count }) : t('scenario.none')}</span>
        {count > 0 ? ` · ${t('scenario.hint')}` : null}
      </p>
      <ul {...getListboxProps()} className="lab-scenarios" aria-label={t('scenario.list')} aria-labelledby={undefined}>
        {groups.map(({ group, index, options }) => (
          <li key={group} role="presentation">
            <div className="lab-group" id={`lab-group-${group}`} role="presentation">
              {t(`scenario.groups.${group as ScenarioDescription['group']}`)}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: HTML has no element for a group of options in a list box. */}
            <ul role="group" aria-labelledby={`lab-group-${group}`}>
              {options.map((option, position) => {
                const { key, ...props } = getOptionProps({ option, index: index + position });
                return (
                  <li
                    key={key}
                    {...props}
                    className="lab-scenario"
                    aria-current={option.name === currentName || undefined}
                  >
                    <Scenario scenario={option} isCurrent={option.name === currentName} />
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Scenario({ scenario, isCurrent }: { readonly scenario: ScenarioDescription; readonly isCurrent: boolean }) {
  const { t } = useLabTexts();
  return (
    <>
      <span className="lab-scenario-name">
        {scenario.name} {isCurrent ? <span className="lab-chip">{t('scenario.present')}</span> : null}
      </span>
      <span className="lab-scenario-about">{scenario.description}</span>
    </>
  );
}

/** Leaves Escape to the Lab, which it closes; the list itself cannot be closed. */
const ignoreEscape = {
  onKeyDown: (event: React.KeyboardEvent & { defaultMuiPrevented?: boolean }) => {
    if (event.key === 'Escape') event.defaultMuiPrevented = true;
  },
};

const sentences: Readonly<Record<string, string>> = french;

/** Returns all scenarios, described in the language of the page. */
export function useScenarios(): readonly ScenarioDescription[] {
  const { simulator } = useLab();
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const scenarios = simulator.scenarios();
    if (language === 'en') return scenarios;
    return scenarios.map((scenario) => ({
      ...scenario,
      description:
        language === 'en-XA' ? pseudoText(scenario.description) : (sentences[scenario.name] ?? scenario.description),
    }));
  }, [simulator, language]);
}
