import { useTexts } from '#src/i18n/hooks.ts';

/** Rows in the shape of what comes. */
export function PanelSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useTexts();
  return (
    <div className="facts" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <div className="fact" key={row}>
          <span className="skeleton" />
          <span className="skeleton skeleton-wide" />
        </div>
      ))}
    </div>
  );
}
