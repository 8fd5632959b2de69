import Typography from '@mui/material/Typography';
import type { RehostRead } from '#mocks/cssm/rehosting.ts';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { Fact, Facts } from './facts.tsx';
import { expiryOf } from './formats.ts';
import { PortalTable } from './portal-table.tsx';
import { ProductDetails } from './product-details.tsx';
import { usePortalTexts } from './texts.ts';

interface RehostReviewProps {
  readonly failed: Pick<PortalInstance, 'name'>;
  readonly read: RehostRead;
}

/** Whose reserved licences are reserved for which replacement, before it is done. */
export function RehostReview({ failed, read }: RehostReviewProps) {
  const { say } = usePortalTexts();
  return (
    <>
      <Facts>
        <Fact term={say('rehost.failedProduct')} isName>
          {failed.name}
        </Fact>
      </Facts>
      <ProductDetails title={say('rehost.replacement')} device={read} />
      <PortalTable
        label={say('rehost.licenses')}
        rows={read.licenses}
        rowKey={({ tag }) => tag}
        columns={[
          { key: 'license', title: say('reserve.license'), cell: ({ name }) => name, naming: true },
          { key: 'expires', title: say('reserve.expires'), cell: (row) => expiryOf(row, say), unbroken: true },
          {
            key: 'quantity',
            title: say('rehost.quantity'),
            cell: ({ required }) => say.figure(required),
            figures: true,
          },
        ]}
      />
      <Typography>{say('rehost.reviewHint')}</Typography>
    </>
  );
}
