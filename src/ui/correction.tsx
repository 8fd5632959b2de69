import Button from '@mui/material/Button';
import './correction.css';

interface CorrectionProps {
  /** What it would be, in words. */
  readonly label: string;
  readonly onTake: () => void;
}

/** What was probably meant, beside a fault: one press enters it. */
export function Correction({ label, onTake }: CorrectionProps) {
  return (
    <Button size="small" variant="outlined" className="correction" onClick={onTake}>
      {label}
    </Button>
  );
}
