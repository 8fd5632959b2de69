import Radio from '@mui/material/Radio';
import { type ReactNode, useId } from 'react';

interface ChoiceCardProps {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly name: string;
  readonly onSelect: () => void;
  readonly isDisabled?: boolean;
  /** The explanation of the choice and the fields that belong to it. */
  readonly children?: ReactNode;
}

/** A radio button with its explanation under it. */
export function ChoiceCard({
  value,
  label,
  isSelected,
  name,
  onSelect,
  isDisabled = false,
  children,
}: ChoiceCardProps) {
  const id = useId();
  return (
    <div className="choice" data-chosen={isSelected}>
      <Radio
        size="small"
        className="choice-radio"
        checked={isSelected}
        disabled={isDisabled}
        name={name}
        value={value}
        onChange={onSelect}
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
