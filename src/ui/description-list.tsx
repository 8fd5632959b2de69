import { type ReactNode, useId } from 'react';

interface DescriptionListProps {
  readonly children: ReactNode;
  /** Whether the items fill two columns where the width allows. */
  readonly hasColumns?: boolean;
}

/** A list of terms and their values. */
export function DescriptionList({ children, hasColumns = false }: DescriptionListProps) {
  return <dl className={hasColumns ? 'facts facts-columns' : 'facts'}>{children}</dl>;
}

interface DescriptionItemProps {
  readonly term: string;
  readonly children: ReactNode;
  /** Whether the value is a name or a number, which browser translation must not change. */
  readonly isName?: boolean;
  /** A link at the end of the row. */
  readonly action?: ReactNode;
}

/** A term and its value. The value is a `definition` labelled by the term. */
export function DescriptionItem({ term, children, isName = false, action }: DescriptionItemProps) {
  const id = useId();
  return (
    <div className="fact">
      <dt id={id}>{term}</dt>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: screens.md §0.1 requires a `definition` labelled by its term. */}
      <dd aria-labelledby={id} {...(isName && { translate: 'no' })}>
        {children}
      </dd>
      {action ? <dd className="fact-action">{action}</dd> : null}
    </div>
  );
}
