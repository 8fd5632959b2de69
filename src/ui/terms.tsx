import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface Term {
  /** The last day of the term, `2029-01-19`; a term without one never ends. */
  readonly endsOn?: string | undefined;
}

/** The end of a term: its last day in the user's language, the same in every time zone, or “never”. */
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

/** The end of a license's only term, or a note that it has several, which are in the rows below. */
export function TermEnds({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation();
  const [term] = terms;
  if (terms.length > 1) return <span className="term">{t('terms.multiple')}</span>;
  return term ? <TermEnd {...term} /> : null;
}

interface TermNameProps {
  readonly license: string;
  /** The position of the term, from 1. */
  readonly place: number;
  readonly count: number;
}

/** Row header for one of several terms, below the row of the license. Screen readers also get the license's name. */
export function TermName({ license, place, count }: TermNameProps) {
  const { t } = useTranslation();
  return (
    <span className="row-part">
      <span className="visually-hidden">{t('terms.of', { license })} </span>
      {t('terms.place', { place, count })}
    </span>
  );
}
