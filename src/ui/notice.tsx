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

/** What went wrong in a long dialog would begin below its fold. At once, so that there is no motion to reduce. */
function showInDialog(box: HTMLElement | null): void {
  if (box?.closest('.dialog-content')) box.scrollIntoView({ block: 'nearest' });
}

/** A message across the full width: icon, bold first sentence, what to do, its actions at the right. */
export function NoticeBox({ severity, title, children, actions, role }: NoticeBoxProps) {
  return (
    <div className="notice" data-severity={severity} role={role} ref={role === 'alert' ? showInDialog : undefined}>
      <SeverityIcon severity={severity} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {actions ? <div className="notice-actions">{actions}</div> : null}
    </div>
  );
}
