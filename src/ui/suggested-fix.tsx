import { Button } from './button.tsx';
import './suggested-fix.css';

interface SuggestedFixProps {
  /** The suggestion in words. */
  readonly label: string;
  readonly onApply: () => void;
}

/** A button beside a validation error that enters the suggested value. */
export function SuggestedFix({ label, onApply }: SuggestedFixProps) {
  return (
    <Button size="small" variant="outlined" className="correction" onClick={onApply}>
      {label}
    </Button>
  );
}
