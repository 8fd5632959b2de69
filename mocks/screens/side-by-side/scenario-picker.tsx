import Autocomplete from '@mui/material/Autocomplete';
import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { filterScenarios } from '#mocks/screens/lab/filter-scenarios.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';

interface ScenarioPickerProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** The name of the one that is shown now. */
  readonly currentName: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** The scenario both panes show; choosing one, or the same again, begins it afresh. */
export function ScenarioPicker({ scenarios, currentName, onChoose }: ScenarioPickerProps) {
  const { split: texts } = useLabPageTexts();
  const { t } = useLabTexts();
  const [text, setText] = useState<string>();
  return (
    <Autocomplete
      className="split-picker"
      size="small"
      disableClearable
      // What is typed before the present one is known would be lost.
      disabled={currentName === undefined}
      options={scenarios}
      // Before the world is known there is none; the library knows no value that is not there and cannot be cleared.
      value={(scenarios.find(({ name }) => name === currentName) ?? null) as ScenarioDescription}
      onChange={(_event, scenario) => onChoose(scenario)}
      // Set here, since the library would set it a moment after the field can be typed in.
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
