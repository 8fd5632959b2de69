import useAutocomplete from '@mui/material/useAutocomplete';
import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/catalogue.ts';
import { matchingScenarios } from './matching-scenarios.ts';
import { useLabTexts } from './texts.ts';

interface ScenarioSearchProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** The name of the scenario that is shown now. */
  readonly present: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** All scenarios by group under a field that searches them: words narrow, arrows choose, Enter loads. */
export function ScenarioSearch({ scenarios, present, onChoose }: ScenarioSearchProps) {
  const { say } = useLabTexts();
  const [query, setQuery] = useState('');
  const { getRootProps, getInputLabelProps, getInputProps, getListboxProps, getOptionProps, groupedOptions } =
    useAutocomplete<ScenarioDescription, false, true, false>({
      id: 'lab-scenarios',
      options: scenarios,
      groupBy: ({ group }) => group,
      getOptionLabel: ({ name }) => name,
      filterOptions: (options) => matchingScenarios(options, query, (group) => say(`scenario.groups.${group}`)),
      // Nothing is ever chosen for good: choosing leaves the page, and the one that is shown can be chosen again.
      value: null as unknown as ScenarioDescription,
      onChange: (_event, chosen) => onChoose(chosen),
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
    <div {...getRootProps(leavesEscape)} className="lab-search">
      <label {...getInputLabelProps()} htmlFor="lab-scenarios" className="lab-label">
        {say('scenario.search')}
      </label>
      <input {...getInputProps()} className="field lab-search-field" data-lab-first="" spellCheck={false} />
      <p className="lab-hint">
        <span role="status">{count > 0 ? say('scenario.count', { count }) : say('scenario.none')}</span>
        {count > 0 ? ` · ${say('scenario.hint')}` : null}
      </p>
      <ul
        {...getListboxProps()}
        className="lab-scenarios"
        aria-label={say('scenario.list')}
        aria-labelledby={undefined}
      >
        {groups.map(({ group, index, options }) => (
          <li key={group} role="presentation">
            <div className="lab-group" id={`lab-group-${group}`} role="presentation">
              {say(`scenario.groups.${group as ScenarioDescription['group']}`)}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: options of one group in a list box, which no other element says. */}
            <ul role="group" aria-labelledby={`lab-group-${group}`}>
              {options.map((option, place) => {
                const { key, ...props } = getOptionProps({ option, index: index + place });
                return (
                  <li key={key} {...props} className="lab-scenario" aria-current={option.name === present || undefined}>
                    <Scenario scenario={option} isPresent={option.name === present} />
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

function Scenario({ scenario, isPresent }: { readonly scenario: ScenarioDescription; readonly isPresent: boolean }) {
  const { say } = useLabTexts();
  return (
    <>
      <span className="lab-scenario-name">
        {scenario.name} {isPresent ? <span className="lab-chip">{say('scenario.present')}</span> : null}
      </span>
      <span className="lab-scenario-about">{scenario.description}</span>
    </>
  );
}

/** Escape closes the Lab; the list has nothing to close. */
const leavesEscape = {
  onKeyDown: (event: React.KeyboardEvent & { defaultMuiPrevented?: boolean }) => {
    if (event.key === 'Escape') event.defaultMuiPrevented = true;
  },
};
