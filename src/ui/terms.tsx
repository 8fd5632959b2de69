import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface Term {
  /** The last day of the term, `2029-01-19`; a term without one never ends. */
  readonly endsOn?: string | undefined;
}

/** The cell of a term's end: its last day in the reader's language, the same in every time zone, or that it never ends. */
export function TermEnd({ endsOn }: Term) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return endsOn ? (
    <time className="day" dateTime={endsOn}>
      {day(endsOn)}
    </time>
  ) : (
    <span className="day">{t('terms.never')}</span>
  );
}

/** The cell of a whole license: the end of its one term, or that it has several, which stand in the rows below. */
export function TermEnds({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation();
  const [term] = terms;
  if (terms.length > 1) return <span className="term">{t('terms.multiple')}</span>;
  return term ? <TermEnd {...term} /> : null;
}

interface TermNameProps {
  readonly license: string;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** Heads the row of one of several terms, right below the row of their license; a screen reader hears of which license. */
export function TermName({ license, place, count }: TermNameProps) {
  const { t } = useTranslation();
  return (
    <span className="row-part">
      <span className="visually-hidden">{t('terms.of', { license })} </span>
      {t('terms.place', { place, count })}
    </span>
  );
}
