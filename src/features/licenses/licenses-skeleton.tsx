import { useTranslation } from '#src/i18n/use-translation.ts';

/**
 * The panels in the shape of what comes, as the static shell has them. The page takes their place as a whole when the
 * first data is there, so that nothing that is already drawn moves.
 */
export function LicensesSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <div className="panel" role="status" aria-label={t('loading')}>
        <Title />
        <div className="facts">
          {['subscription', 'mode', 'registration', 'authorization', 'transport'].map((row) => (
            <div className="fact" key={row}>
              <span className="skeleton" />
              <span className="skeleton skeleton-wide" />
            </div>
          ))}
        </div>
      </div>
      <UsageSkeleton />
    </>
  );
}

/** A panel with a table, before it is there. */
export function UsageSkeleton() {
  return (
    <div className="panel">
      <Title />
      <span className="skeleton-block" />
    </div>
  );
}

function Title() {
  return (
    <div className="panel-header">
      <span className="skeleton" />
    </div>
  );
}
