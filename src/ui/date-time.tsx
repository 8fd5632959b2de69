import type { ReactNode } from 'react';
import { type Formats, useFormats } from '#src/i18n/formats.ts';

interface DateTimeProps {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly as?: keyof Pick<Formats, 'dateTime' | 'shortDateTime' | 'date' | 'time' | 'shortTime'>;
  /** Another form of the same instant, such as a time from now. */
  readonly children?: ReactNode;
}

/** A date in the user's language and time zone. Hover and focus show the exact time in UTC. */
export function DateTime({ at, as = 'dateTime', children }: DateTimeProps) {
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users need the exact time too.
    <time className="moment" dateTime={at} data-exact={formats.exact(at)} tabIndex={0}>
      {children ?? formats[as](at)}
    </time>
  );
}
