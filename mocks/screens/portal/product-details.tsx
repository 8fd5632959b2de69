import Typography from '@mui/material/Typography';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface ProductDetailsProps {
  readonly device: Pick<PortalOffer, 'productType' | 'productIdentifier' | 'serialNumber'>;
  /** Heading; Product Instance Details by default. */
  readonly title?: string;
}

/** Product Instance Details: the product of a reservation (S4 ch. 5). */
export function ProductDetails({ device, title }: ProductDetailsProps) {
  const { t } = usePortalTexts();
  return (
    <section aria-labelledby="product-details">
      <Typography id="product-details" component="h4" sx={{ fontWeight: 600 }}>
        {title ?? t('device.heading')}
      </Typography>
      <DescriptionList>
        <DescriptionItem term={t('device.productType')}>{device.productType}</DescriptionItem>
        <DescriptionItem term={t('device.pid')} isName>
          {device.productIdentifier}
        </DescriptionItem>
        <DescriptionItem term={t('device.serialNumber')} isName>
          {device.serialNumber}
        </DescriptionItem>
      </DescriptionList>
    </section>
  );
}
