import Typography from '@mui/material/Typography';
import type { RehostPreview } from '#mocks/cssm/rehost.ts';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { expiryOf } from './formats.ts';
import { PortalTable } from './portal-table.tsx';
import { ProductDetails } from './product-details.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface RehostReviewProps {
  readonly failedInstance: Pick<PortalInstanceRow, 'name'>;
  readonly rehost: RehostPreview;
}

/** Review before rehosting: the failed product, its replacement and the licenses. */
export function RehostReview({ failedInstance, rehost }: RehostReviewProps) {
  const { t } = usePortalTexts();
  return (
    <>
      <DescriptionList>
        <DescriptionItem term={t('rehost.failedProduct')} isName>
          {failedInstance.name}
        </DescriptionItem>
      </DescriptionList>
      <ProductDetails title={t('rehost.replacement')} device={rehost} />
      <PortalTable
        label={t('rehost.licenses')}
        rows={rehost.licenses}
        rowKey={({ tag }) => tag}
        columns={[
          { key: 'license', title: t('reserve.license'), cell: ({ name }) => name, rowHeader: true },
          { key: 'expires', title: t('reserve.expires'), cell: (row) => expiryOf(row, t), noWrap: true },
          {
            key: 'quantity',
            title: t('rehost.quantity'),
            cell: ({ required }) => t.formatNumber(required),
            numeric: true,
          },
        ]}
      />
      <Typography>{t('rehost.reviewHint')}</Typography>
    </>
  );
}
