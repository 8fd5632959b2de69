import Typography from '@mui/material/Typography';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import { Fact, Facts } from './facts.tsx';
import { usePortalTexts } from './texts.ts';

interface ProductDetailsProps {
  readonly device: Pick<PortalOffer, 'productType' | 'productIdentifier' | 'serialNumber'>;
  /** What it is called where it is not the only product; Product Instance Details unless told. */
  readonly title?: string;
}

/** Product Instance Details: for which product licences are reserved (S4 ch. 5). */
export function ProductDetails({ device, title }: ProductDetailsProps) {
  const { say } = usePortalTexts();
  return (
    <section aria-labelledby="product-details">
      <Typography id="product-details" component="h4" sx={{ fontWeight: 600 }}>
        {title ?? say('device.heading')}
      </Typography>
      <Facts>
        <Fact term={say('device.productType')}>{device.productType}</Fact>
        <Fact term={say('device.pid')} isName>
          {device.productIdentifier}
        </Fact>
        <Fact term={say('device.serialNumber')} isName>
          {device.serialNumber}
        </Fact>
      </Facts>
    </section>
  );
}
