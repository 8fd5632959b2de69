import { useEffect, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Time in seconds after which the elapsed time is shown. */
const SHOW_ELAPSED_AFTER = 10;

interface BusyTextProps {
  /** The text while an action runs; empty or undefined otherwise. */
  readonly text: string | undefined;
}

/**
 * The progress of an action in a dialog: a text, a moving bar at the dialog's upper edge, and after ten seconds the elapsed
 * time, which screen readers do not announce. Always rendered, so that they announce the text.
 */
export function BusyText({ text }: BusyTextProps) {
  return (
    <div className="dialog-busy">
      <span role="status">{text}</span>
      {text ? <Progress /> : null}
    </div>
  );
}

function Progress() {
  const { i18n } = useTranslation();
  const seconds = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second' });
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span aria-hidden="true">
      {elapsed >= SHOW_ELAPSED_AFTER ? ` ${seconds.format(elapsed)}` : null}
      <span className="dialog-progress" />
    </span>
  );
}
