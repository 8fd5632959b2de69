import { type ReactNode, useId } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface PanelProps {
  readonly title: string;
  /** The id of the section, for links that lead to it. The section can then have the focus. */
  readonly id?: string | undefined;
  /** Whether the section lies on the ground with a rule above instead of in a box. */
  readonly isFlat?: boolean;
  readonly actions?: ReactNode;
  /** Names the parts of the product's response that are not shown, because the page does not know them. */
  readonly leftOut?: string | undefined;
  readonly children: ReactNode;
}

/** A section of a page, labelled by its title. */
export function Panel({ id, title, isFlat = false, actions, leftOut, children }: PanelProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <section
      className={isFlat ? 'panel panel-flat' : 'panel'}
      aria-labelledby={titleId}
      id={id}
      tabIndex={id ? -1 : undefined}
    >
      <div className="panel-header">
        <h2 className="panel-title" id={titleId}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
      {leftOut ? <p className="muted">{t('leftOut', { fields: leftOut })}</p> : null}
    </section>
  );
}
