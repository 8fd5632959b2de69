import CancelOutlinedIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlineIcon from '@mui/icons-material/CheckCircleOutlined';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import type { ReactNode } from 'react';

/** How loud something is. Its colour and its icon; the words beside them always say it too. */
export type Severity = 'success' | 'information' | 'warning' | 'error';

const icons = {
  success: CheckCircleOutlineIcon,
  information: InfoOutlinedIcon,
  warning: WarningAmberIcon,
  error: CancelOutlinedIcon,
} as const;

/** The icon of a severity, 20 pixels; never alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = icons[severity];
  return <Icon className="status-icon" aria-hidden="true" />;
}

interface StatusProps {
  readonly severity: Severity;
  readonly text: string;
  /** What belongs to the word, said more quietly: since when, until when. */
  readonly children?: ReactNode;
}

/** A status as icon, word and quiet details. */
export function Status({ severity, text, children }: StatusProps) {
  return (
    <span className="status">
      <span className="status-word" data-severity={severity}>
        <SeverityIcon severity={severity} />
        {text}
      </span>
      {children ? <span className="muted">{children}</span> : null}
    </span>
  );
}
