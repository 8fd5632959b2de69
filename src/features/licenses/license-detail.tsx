import XIcon from 'lucide-react/icons/x';
import { type ReactNode, useId } from 'react';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { mergedTerms } from '#src/domain/terms.ts';
import { coveredQuantity, displayName, shortfall, usageCapacity } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DescriptionItem, DescriptionList } from '#src/ui/description-list.tsx';
import { Drawer } from '#src/ui/drawer.tsx';
import { TermEnd } from '#src/ui/terms.tsx';
import './license-detail.css';

interface LicenseDetailProps {
  readonly license: LicenseUsage;
  /** The number in use, with its unit. */
  readonly inUse: ReactNode;
  readonly status: ReactNode;
  readonly onClose: () => void;
}

/** The details of a license beside the page: full description, quantities, terms and tag (screens.md §2.3). */
export function LicenseDetail({ license, inUse, status, onClose }: LicenseDetailProps) {
  const { t } = useTranslation(['licenses', 'licenseDetail', 'common']);
  const { number } = useFormats();
  const titleId = useId();
  const { description, tag, unlimited, usedByOthers } = license;
  const covered = coveredQuantity(license);
  const isReserved = license.reserved !== undefined || unlimited;
  const missing = shortfall(license);
  const capacity = usageCapacity(license);
  return (
    <Drawer
      anchor="right"
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, className: 'license-detail' } }}
    >
      <header>
        <h2 id={titleId} translate="no">
          {displayName(license)}
        </h2>
        <button
          type="button"
          className="plain-button icon-button"
          aria-label={t('common:close')}
          title={t('common:close')}
          onClick={onClose}
        >
          <XIcon aria-hidden="true" />
        </button>
      </header>
      {description ? <p>{description}</p> : null}
      <DescriptionList>
        <DescriptionItem term={t('usage.status')}>{status}</DescriptionItem>
        {isReserved || covered !== undefined ? (
          <DescriptionItem term={t(isReserved ? 'usage.reserved' : 'usage.entitled')}>
            {unlimited ? t('usage.unlimited') : covered === undefined ? null : number(covered)}
          </DescriptionItem>
        ) : null}
        <DescriptionItem term={t('usage.inUse')}>{inUse}</DescriptionItem>
        {usedByOthers === undefined ? null : (
          <DescriptionItem term={t('licenseDetail:others')}>{number(usedByOthers)}</DescriptionItem>
        )}
        {capacity && missing === 0 ? (
          <DescriptionItem term={t(isReserved ? 'licenseDetail:leftInReservation' : 'licenseDetail:available')}>
            {number(capacity.available)}
          </DescriptionItem>
        ) : null}
        {missing > 0 ? <DescriptionItem term={t('usage.missing')}>{number(missing)}</DescriptionItem> : null}
        <Terms license={license} />
        <DescriptionItem term={t('usage.tag')} action={<CopyButton text={tag} />}>
          <span className="code" translate="no">
            {tag}
          </span>
        </DescriptionItem>
      </DescriptionList>
    </Drawer>
  );
}

/** The quantity and the last day of each reserved term, and the ended term because of which licenses are missing. */
function Terms({ license: { terms = [], endedTerm } }: Pick<LicenseDetailProps, 'license'>) {
  const { t } = useTranslation('licenses');
  const { day, number } = useFormats();
  const merged = mergedTerms(terms);
  if (merged.length === 0 && !endedTerm) return null;
  return (
    <DescriptionItem term={t('usage.expires')}>
      <ul>
        {merged.map(({ quantity, endsOn }) => (
          <li key={endsOn ?? ''}>
            {number(quantity)} · <TermEnd endsOn={endsOn} />
          </li>
        ))}
        {endedTerm ? (
          <li>{t('notice.endedTerm', { count: endedTerm.quantity, date: day(endedTerm.endedOn) })}</li>
        ) : null}
      </ul>
    </DescriptionItem>
  );
}
