interface UsageBarProps {
  /** Number of licenses that this product uses. */
  readonly own: number;
  /** Number of licenses of the same total that other products use. */
  readonly others: number;
  /** Number of available licenses. */
  readonly total: number;
  readonly level: 'use' | 'near' | 'short';
  /** The accessible name with the same numbers. */
  readonly label: string;
}

/** A bar of 120 pixels for the usage by other products and by this product, relative to the available licenses. */
export function UsageBar({ own, others, total, level, label }: UsageBarProps) {
  const scale = Math.max(total, own + others, 1);
  const start = (others / scale) * 100;
  // Even a small usage must be visible.
  const width = own > 0 ? Math.max(2, (own / scale) * 100) : 0;
  return (
    <span className="bar" role="img" aria-label={label}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-others" width={start} height="8" />
        <rect className={`bar-${level}`} x={Math.min(start, 100 - width)} width={width} height="8" />
      </svg>
    </span>
  );
}
