import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { RichText, useTexts } from '#src/i18n/hooks.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';

interface PortalTextProps {
  readonly i18nKey: 'request.carry' | 'confirmation.carry' | 'confirmation.enter' | 'return.carry' | 'return.enter';
}

/** What to do in Smart Software Manager, with the link that leads there. */
export function PortalText({ i18nKey }: PortalTextProps) {
  const { t } = useTexts('reservation');
  const { data: product } = useQuery(productQuery);
  return (
    <p>
      <RichText t={t} i18nKey={i18nKey} components={{ portal: <NewTabLink href={product?.portalUrl ?? ''} /> }} />
    </p>
  );
}
