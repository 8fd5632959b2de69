import type { ReactNode } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';

interface NewTabLinkProps {
  readonly href: string;
  readonly children?: ReactNode;
}

/** A link to another site, in a new tab. */
export function NewTabLink({ href, children }: NewTabLinkProps) {
  const { t } = useTexts();
  return (
    <a href={href} target="_blank" rel="noreferrer" title={t('newTab')}>
      {children}
    </a>
  );
}
