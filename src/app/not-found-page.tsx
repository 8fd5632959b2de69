import { Link } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';

/** Page for an unknown address. */
export function NotFoundPage() {
  const { t } = useTranslation('frame');
  return (
    <div className="stack">
      <h1 className="page-title" tabIndex={-1}>
        {t('notFoundTitle')}
      </h1>
      <p className="page-purpose">{t('notFound')}</p>
      <p>
        <Link to={paths.licenses()}>{t('goToLicense')}</Link>
      </p>
    </div>
  );
}
