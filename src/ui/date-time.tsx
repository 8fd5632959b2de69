import { type Formats, useFormats } from '#src/i18n/formats.ts';

interface DateTimeProps {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly as?: keyof Pick<Formats, 'dateTime' | 'shortDateTime' | 'time'>;
}

/** A date in the reader's language and time zone; the exact moment in UTC shows on hover and focus. */
export function DateTime({ at, as = 'dateTime' }: DateTimeProps) {
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact moment has to be within reach of the keyboard too.
    <time className="moment" dateTime={at} data-exact={formats.exact(at)} tabIndex={0}>
      {formats[as](at)}
    </time>
  );
}
