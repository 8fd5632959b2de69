import type { ReactNode } from 'react';
import { type Severity, SeverityIcon } from './status.tsx';

interface NoticeBoxProps {
  readonly severity: Severity;
  /** One bold sentence. */
  readonly title: string;
  /** One plain sentence, or steps. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once; use it for what just went wrong under the reader's hands. */
  readonly role?: 'alert' | 'status';
}

/** A message across the full width: icon, bold first sentence, what to do, its actions at the right. */
export function NoticeBox({ severity, title, children, actions, role }: NoticeBoxProps) {
  return (
    <div className="notice" data-severity={severity} role={role}>
      <SeverityIcon severity={severity} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {actions ? <div className="notice-actions">{actions}</div> : null}
    </div>
  );
}
