import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from './announcer.ts';
import { type Severity, SeverityIcon } from './status.tsx';
import { TextWithNames } from './text-with-names.tsx';

interface NoticeBoxProps {
  readonly severity: Severity;
  /** One bold sentence. */
  readonly title: string;
  /** Names in the title that browser translation must not change. */
  readonly names?: readonly string[];
  /** One sentence, or steps. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is announced at once; use it for the failure of a user action. `status` is announced politely. */
  readonly role?: 'alert' | 'status';
  /** The id for `aria-describedby` of the field that the notice is about. */
  readonly id?: string | undefined;
}

/** A message across the full width with icon, bold title, explanation and actions at the right. */
export function NoticeBox({ severity, title, names = [], children, actions, role, id }: NoticeBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const isStatus = role === 'status';
  const isAlert = role === 'alert';
  useLayoutEffect(() => {
    // In a long dialog, the error may be below the visible part. Scrolling is instant, so there is no motion to reduce.
    if (isAlert && box.current?.closest('.dialog-content')) box.current.scrollIntoView({ block: 'nearest' });
  }, [isAlert]);
  useLayoutEffect(
    () => () => {
      // The focused button disappears with the notice, so the title gets the focus. A dialog keeps the focus itself.
      if (box.current?.contains(document.activeElement)) document.querySelector('h1')?.focus();
    },
    [],
  );
  useEffect(() => {
    if (isStatus) announce(title);
  }, [isStatus, title]);
  return (
    // Screen readers do not announce a status that is inserted together with its text; `announce` does.
    <div
      id={id}
      className="notice"
      data-severity={severity}
      role={role}
      aria-live={isStatus ? 'off' : undefined}
      ref={box}
    >
      <SeverityIcon severity={severity} />
      <div className="notice-body">
        <p className="notice-title">
          <TextWithNames text={title} names={names} />
        </p>
        {children}
      </div>
      {/* Actions may load later. Without `aria-live="off"`, screen readers would repeat the whole alert. */}
      {actions ? (
        <div className="notice-actions" aria-live="off">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
