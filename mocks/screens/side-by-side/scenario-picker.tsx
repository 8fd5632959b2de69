import Autocomplete from '@mui/material/Autocomplete';
import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { filterScenarios } from '#mocks/screens/lab/filter-scenarios.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';

interface ScenarioPickerProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** Name of the running scenario. */
  readonly currentName: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** Selects the scenario of both panes; selecting the running one restarts it. */
export function ScenarioPicker({ scenarios, currentName, onChoose }: ScenarioPickerProps) {
  const { split: texts } = useLabPageTexts();
  const { t } = useLabTexts();
  const [text, setText] = useState<string>();
  return (
    <Autocomplete
      className="split-picker"
      size="small"
      disableClearable
      // Text typed before the status has loaded would be lost.
      disabled={currentName === undefined}
      options={scenarios}
      // The value is null until the status has loaded; the type of `disableClearable` does not allow that.
      value={(scenarios.find(({ name }) => name === currentName) ?? null) as ScenarioDescription}
      onChange={(_event, scenario) => onChoose(scenario)}
      // The Autocomplete would set its text only after the field can be edited.
      inputValue={text ?? currentName ?? ''}
      onInputChange={(_event, text, reason) => setText(reason === 'input' ? text : undefined)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ name }) => name}
      filterOptions={(options, { inputValue }) =>
        filterScenarios(options, inputValue === currentName ? '' : inputValue, (group) => t(`scenario.groups.${group}`))
      }
      noOptionsText={t('scenario.none')}
      renderOption={({ key, ...props }, { name, description }) => (
        <li key={key} {...props}>
          <span className="split-option">
            <span className="code" translate="no">
              {name}
            </span>
            <span className="muted">{description}</span>
          </span>
        </li>
      )}
      renderInput={({ slotProps }) => (
        <label ref={slotProps.input.ref} className="lab-field">
          <span className="lab-label">{texts.scenario}</span>
          <input type="text" {...slotProps.htmlInput} spellCheck={false} />
        </label>
      )}
    />
  );
}
