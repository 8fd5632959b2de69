interface UsageBarProps {
  /** Number of licenses that this product uses. */
  readonly own: number;
  /** Number of licenses of the same total that other products use. */
  readonly others: number;
  /** Number of available licenses. */
  readonly total: number;
  readonly level: 'normal' | 'high' | 'near' | 'short';
  /** The accessible name with the same numbers. */
  readonly label: string;
}

/** A bar of 120 pixels for the usage by this product and by other products, relative to the available licenses. */
export function UsageBar({ own, others, total, level, label }: UsageBarProps) {
  const scale = Math.max(total, own + others, 1);
  // Even a small usage must be visible.
  const width = own > 0 ? Math.max(2, (own / scale) * 100) : 0;
  return (
    <span className="bar" role="img" aria-label={label}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-others" x={width} width={Math.min(100 - width, (others / scale) * 100)} height="8" />
        <rect className={`bar-own bar-${level}`} width={width} height="8" />
      </svg>
    </span>
  );
}
