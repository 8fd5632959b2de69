import { type ReactNode, useId } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Names the parts of the product's response that are not shown, because the page does not know them. */
  readonly leftOut?: string | undefined;
  readonly children: ReactNode;
}

/** A section of a page, labelled by its title. */
export function Panel({ title, actions, leftOut, children }: PanelProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-header">
        <h2 className="panel-title" id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
      {leftOut ? <p className="muted">{t('leftOut', { fields: leftOut })}</p> : null}
    </section>
  );
}
