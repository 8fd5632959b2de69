import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';

interface PortalInstructionsProps {
  readonly i18nKey: 'request.carry' | 'confirmation.carry' | 'confirmation.enter' | 'return.carry' | 'return.enter';
}

/** Instructions for Smart Software Manager, with a link to it. */
export function PortalInstructions({ i18nKey }: PortalInstructionsProps) {
  const { t } = useTranslation('reservation');
  const { data: product } = useQuery(productQuery);
  return (
    <p>
      <RichText t={t} i18nKey={i18nKey} components={{ portal: <NewTabLink href={product?.portalUrl ?? ''} /> }} />
    </p>
  );
}
