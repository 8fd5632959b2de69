import Button from '@mui/material/Button';
import './suggested-fix.css';

interface SuggestedFixProps {
  /** What it would be, in words. */
  readonly label: string;
  readonly onApply: () => void;
}

/** What was probably meant, beside a fault: one press enters it. */
export function SuggestedFix({ label, onApply }: SuggestedFixProps) {
  return (
    <Button size="small" variant="outlined" className="correction" onClick={onApply}>
      {label}
    </Button>
  );
}
