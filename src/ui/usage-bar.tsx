interface UsageBarProps {
  /** 0 to 1. */
  readonly share: number;
  readonly isShort: boolean;
  /** The same in words. */
  readonly label: string;
}

/** Use against what covers it, 120 pixels wide. The figures beside it say the same. */
export function UsageBar({ share, isShort, label }: UsageBarProps) {
  return (
    <span className="bar" role="img" aria-label={label}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect
          className={isShort ? 'bar-short' : 'bar-use'}
          width={share > 0 ? Math.max(2, share * 100) : 0}
          height="8"
        />
      </svg>
    </span>
  );
}
