import { useId } from 'react';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Alone on its line, for long words. */
  readonly isWhole?: boolean;
  /** The values are languages, each with its own name: screen readers say it in that language. */
  readonly ofLanguages?: boolean;
  /** Values with their words, in order. */
  readonly choices: readonly (readonly [value: Value, words: string])[];
}

/**
 * One choice of several, in a native list with its label above it. A list of MUI's would open outside the lab's place,
 * where an open dialog of the app takes the focus away.
 */
export function ChoiceField<Value extends string>({
  label,
  value,
  onChange,
  isWhole = false,
  ofLanguages = false,
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
        {choices.map(([each, words]) => (
          <option key={each} value={each} {...(ofLanguages && { lang: each })}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
