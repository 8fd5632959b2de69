import { useTranslation } from '#src/i18n/use-translation.ts';
import { ButtonLink } from '#src/ui/button.tsx';

interface PortalButtonProps {
  readonly href: string;
  /** Whether the portal is where the problem can be resolved. */
  readonly isPrimary?: boolean;
}

/** Link to the portal with the look of a button, for the actions of a notice. It opens in a new tab. */
export function PortalButton({ href, isPrimary = false }: PortalButtonProps) {
  const { t } = useTranslation(['licenses', 'common']);
  return (
    <ButtonLink
      href={href}
      target="_blank"
      rel="noreferrer"
      title={t('common:newTab')}
      size="small"
      variant={isPrimary ? 'contained' : 'outlined'}
    >
      {t('notice.openPortal')}
    </ButtonLink>
  );
}
