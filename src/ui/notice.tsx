import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from './announcer.ts';
import { type Severity, SeverityIcon } from './status.tsx';
import { TextWithNames } from './text-with-names.tsx';

interface NoticeBoxProps {
  readonly severity: Severity;
  /** One bold sentence. */
  readonly title: string;
  /** Names in the title that no translator may change. */
  readonly names?: readonly string[];
  /** One plain sentence, or steps. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once; use it for what just went wrong under the reader's hands. `status` is said politely. */
  readonly role?: 'alert' | 'status';
  /** For the field it is about, which refers to it. */
  readonly id?: string | undefined;
}

/** A message across the full width: icon, bold first sentence, what to do, its actions at the right. */
export function NoticeBox({ severity, title, names = [], children, actions, role, id }: NoticeBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const isStatus = role === 'status';
  const isAlert = role === 'alert';
  useLayoutEffect(() => {
    // What went wrong in a long dialog would begin below its fold. At once, so that there is no motion to reduce.
    if (isAlert && box.current?.closest('.dialog-content')) box.current.scrollIntoView({ block: 'nearest' });
  }, [isAlert]);
  useLayoutEffect(
    () => () => {
      // The button that made it go goes with it: the keyboard goes on from the title. A dialog keeps the focus itself.
      if (box.current?.contains(document.activeElement)) document.querySelector('h1')?.focus();
    },
    [],
  );
  useEffect(() => {
    if (isStatus) announce(title);
  }, [isStatus, title]);
  return (
    // Of a status that comes with its text readers say nothing by themselves.
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
      {/* What comes later, as a link may, is not a reason to say all of an alert once more. */}
      {actions ? (
        <div className="notice-actions" aria-live="off">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
