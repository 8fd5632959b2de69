import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleXIcon from 'lucide-react/icons/circle-x';
import InfoIcon from 'lucide-react/icons/info';
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';

/** A severity, which determines color and icon. Always show it together with words of the same meaning. */
export type Severity = 'success' | 'information' | 'warning' | 'error';

const icons = {
  success: CircleCheckIcon,
  information: InfoIcon,
  warning: TriangleAlertIcon,
  error: CircleXIcon,
} as const;

/** The icon of a severity, 20 pixels. Hidden from screen readers, so it needs a text beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = icons[severity];
  return <Icon className="status-icon" aria-hidden="true" />;
}

interface StatusProps {
  readonly severity: Severity;
  readonly text: string;
  /** Details in a muted color, such as dates. */
  readonly children?: ReactNode;
}

/** A status with icon, word and details. */
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
