import type { LicenseUsage } from '#src/contract/usage.ts';
import { shortfall, type UsageCapacity, usageCapacity, usageLevel } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { UsageBar } from '#src/ui/usage-bar.tsx';

interface CapacityProps<Capacity> {
  readonly license: LicenseUsage;
  readonly capacity: Capacity;
}

/** The bar of a license's usage and of that by other products, relative to the capacity. */
export function CapacityBar({ license, capacity }: CapacityProps<UsageCapacity>) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  return (
    <UsageBar
      own={license.inUse}
      {...capacity}
      level={usageLevel(license)}
      label={t(capacity.others > 0 ? 'usage.percentWithOthers' : 'usage.percent', {
        number: number(license.inUse),
        total: number(capacity.total),
        others: number(capacity.others),
      })}
    />
  );
}

/** The usage bar if there is a capacity, and the missing or remaining number in words (screens.md §2.3). */
export function UsageMeter({ license }: { readonly license: LicenseUsage }) {
  const capacity = usageCapacity(license);
  return (
    <div>
      {capacity ? <CapacityBar license={license} capacity={capacity} /> : null}
      <RemainingWords license={license} capacity={capacity} />
    </div>
  );
}

function RemainingWords({ license, capacity }: CapacityProps<UsageCapacity | undefined>) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const level = usageLevel(license);
  const missing = shortfall(license);
  if (missing > 0) {
    return <strong className="bar-words">{t('usage.short', { count: missing, number: number(missing) })}</strong>;
  }
  if (!capacity || level === 'short') return null;
  const left = { count: capacity.available, number: number(capacity.available) };
  if (level === 'near') return <strong className="bar-words">{t('usage.left', left)}</strong>;
  if (license.reserved === undefined)
    return <span className="bar-words muted">{t('usage.accountAvailable', left)}</span>;
  return level === 'high' ? <span className="bar-words muted">{t('usage.left', left)}</span> : null;
}
