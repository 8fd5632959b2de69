import { useId } from 'react';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Whether the field takes a row of its own, for long labels. */
  readonly isWhole?: boolean;
  /** Whether the values are language tags, each label being marked with its `lang` for screen readers. */
  readonly isLanguageList?: boolean;
  /** Values with their labels, in order. */
  readonly choices: readonly (readonly [value: Value, label: string])[];
}

/**
 * A native select with its label above it. The list of a MUI select would open outside the Lab's root, where an open
 * dialog of the app takes the focus away.
 */
export function ChoiceField<Value extends string>({
  label,
  value,
  onChange,
  isWhole = false,
  isLanguageList = false,
  choices,
}: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div className={isWhole ? 'lab-field lab-whole' : 'lab-field'}>
      <label className="lab-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="plain-select"
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {choices.map(([each, label]) => (
          <option key={each} value={each} {...(isLanguageList && { lang: each })}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
