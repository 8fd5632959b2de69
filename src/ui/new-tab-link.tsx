import type { ReactNode } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface NewTabLinkProps {
  readonly href: string;
  readonly children?: ReactNode;
}

/** A link to another site, in a new tab. */
export function NewTabLink({ href, children }: NewTabLinkProps) {
  const { t } = useTranslation();
  return (
    <a href={href} target="_blank" rel="noreferrer" title={t('newTab')}>
      {children}
    </a>
  );
}
