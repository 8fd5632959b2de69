import useAutocomplete from '@mui/material/useAutocomplete';
import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { filterScenarios } from './filter-scenarios.ts';
import { useLabTexts } from './use-lab-texts.ts';

interface ScenarioSearchProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** Name of the running scenario. */
  readonly currentName: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** Lists the scenarios by group under a search field: text filters, arrow keys select, Enter loads. */
export function ScenarioSearch({ scenarios, currentName, onChoose }: ScenarioSearchProps) {
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
