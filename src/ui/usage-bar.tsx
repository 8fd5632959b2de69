interface UsageBarProps {
  /** How many this product uses. */
  readonly own: number;
  /** How many others use of the same total. */
  readonly others: number;
  /** What covers both. */
  readonly total: number;
  readonly level: 'use' | 'near' | 'short';
  /** The same in words. */
  readonly label: string;
}

/** Use against what covers it, 120 pixels wide, others' use first. The figures beside it say the same. */
export function UsageBar({ own, others, total, level, label }: UsageBarProps) {
  const scale = Math.max(total, own + others, 1);
  const start = (others / scale) * 100;
  // What is used at all is seen, however little it is.
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
