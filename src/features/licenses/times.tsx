import { Moment } from '#src/ui/moment.tsx';

/** An instant and what happens or happened then. */
export interface Time {
  readonly label: string;
  readonly at: string;
}

/** The last and next times of what runs by itself, quietly under the status they belong to. */
export function Times({ times }: { readonly times: readonly Time[] }) {
  return (
    <span className="status-times muted">
      {times.map(({ label, at }) => (
        <span key={label}>
          {label} <Moment at={at} as="shortDateTime" />
        </span>
      ))}
    </span>
  );
}
