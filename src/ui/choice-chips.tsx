import { type ReactNode, useId } from 'react';

interface ChoiceChipsProps<Id> {
  /** What the choice is about, for screen readers. */
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly name: ReactNode }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Radio buttons that look like chips. */
export function ChoiceChips<Id extends string>({ legend, choices, selected, onSelect }: ChoiceChipsProps<Id>) {
  const group = useId();
  return (
    <fieldset className="choice-chips">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ id, name }) => (
        <label key={id} className="choice-chip">
          <input type="radio" name={group} checked={id === selected} onChange={() => onSelect(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
