import Radio from '@mui/material/Radio';
import { type ReactNode, useId } from 'react';

interface ChoiceCardProps {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly name: string;
  readonly onChoose: () => void;
  readonly isDisabled?: boolean;
  /** What the choice means, and the fields that belong to it. */
  readonly children?: ReactNode;
}

/** One of several choices, with what it means under it. */
export function ChoiceCard({ value, label, isChosen, name, onChoose, isDisabled = false, children }: ChoiceCardProps) {
  const id = useId();
  return (
    <div className="choice" data-chosen={isChosen}>
      <Radio
        size="small"
        className="choice-radio"
        checked={isChosen}
        disabled={isDisabled}
        name={name}
        value={value}
        onChange={onChoose}
        slotProps={{ input: { id, 'aria-describedby': `${id}-about` } }}
      />
      <label htmlFor={id} className="choice-label">
        {label}
      </label>
      <div className="choice-about" id={`${id}-about`}>
        {children}
      </div>
    </div>
  );
}
