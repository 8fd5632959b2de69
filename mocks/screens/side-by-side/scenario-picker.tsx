import Autocomplete from '@mui/material/Autocomplete';
import { useState } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/catalogue.ts';
import { matchingScenarios } from '#mocks/screens/lab/matching-scenarios.ts';
import { useLabTexts } from '#mocks/screens/lab/texts.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';

interface ScenarioPickerProps {
  readonly scenarios: readonly ScenarioDescription[];
  /** The name of the one that is shown now. */
  readonly present: string | undefined;
  readonly onChoose: (scenario: ScenarioDescription) => void;
}

/** The scenario both panes show; choosing one, or the same again, begins it afresh. */
export function ScenarioPicker({ scenarios, present, onChoose }: ScenarioPickerProps) {
  const { split: texts } = useLabPageTexts();
  const { say } = useLabTexts();
  const [typed, setTyped] = useState<string>();
  return (
    <Autocomplete
      className="split-picker"
      size="small"
      disableClearable
      // What is typed before the present one is known would be lost.
      disabled={present === undefined}
      options={scenarios}
      // Before the world is known there is none; the library knows no value that is not there and cannot be cleared.
      value={(scenarios.find(({ name }) => name === present) ?? null) as ScenarioDescription}
      onChange={(_event, chosen) => onChoose(chosen)}
      // Set here, since the library would set it a moment after the field can be typed in.
      inputValue={typed ?? present ?? ''}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : undefined)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ name }) => name}
      filterOptions={(options, { inputValue }) =>
        matchingScenarios(options, inputValue === present ? '' : inputValue, (group) => say(`scenario.groups.${group}`))
      }
      noOptionsText={say('scenario.none')}
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
