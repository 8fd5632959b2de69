import { useTranslation } from '#src/i18n/use-translation.ts';

/**
 * Placeholders in the shape of the page, the same as in the static shell. The complete page replaces them when the first
 * data arrives, so that no rendered element moves.
 */
export function LicensesSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <div className="strip" role="status" aria-label={t('loading')}>
        {['registration', 'authorization', 'usage'].map((cell) => (
          <div className="strip-cell" key={cell}>
            <span className="skeleton" />
          </div>
        ))}
      </div>
      <LowerSkeleton />
    </>
  );
}

/** Placeholder for the usage table and the details below it. */
export function LowerSkeleton() {
  return (
    <div className="lower-panels">
      <div className="lower-panels-main">
        <div className="panel">
          <Title />
          <span className="skeleton-block" />
        </div>
        <div className="coming-up" />
        <div className="panel panel-flat">
          <Title />
          <div className="facts facts-columns">
            {['subscription', 'mode', 'registration', 'authorization', 'transport', 'export'].map((row) => (
              <div className="fact" key={row}>
                <span className="skeleton" />
                <span className="skeleton skeleton-wide" />
              </div>
            ))}
          </div>
        </div>
      </div>
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
