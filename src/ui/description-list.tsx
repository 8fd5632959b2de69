import { type ReactNode, useId } from 'react';

/** A list of terms and their values. */
export function DescriptionList({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

interface DescriptionItemProps {
  readonly term: string;
  readonly children: ReactNode;
  /** The value is a name or a number, which no translator may change. */
  readonly isName?: boolean;
  /** A quiet link at the row's end. */
  readonly action?: ReactNode;
}

/** One value, a `definition` labelled by its term. */
export function DescriptionItem({ term, children, isName = false, action }: DescriptionItemProps) {
  const id = useId();
  return (
    <div className="fact">
      <dt id={id}>{term}</dt>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a `definition` labelled by its term, as screens.md §0.1 has it */}
      <dd aria-labelledby={id} {...(isName && { translate: 'no' })}>
        {children}
      </dd>
      {action ? <dd className="fact-action">{action}</dd> : null}
    </div>
  );
}
