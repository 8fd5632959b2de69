import { useTranslation } from '#src/i18n/use-translation.ts';

/**
 * Placeholders in the shape of the panels, the same as in the static shell. The complete page replaces them when the
 * first data arrives, so that no rendered element moves.
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

/** Placeholder for a panel with a table. */
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
