import { type ComponentType, createElement, lazy } from 'react';

/** What failed to be fetched, each with what makes it be fetched once more. */
const failures = new Set<() => void>();

/** A component that is fetched when it is first drawn; where that failed, again once `forgetFailures` was called. */
export function lazily<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await fetchPart() };
      } catch (error) {
        // React draws what failed to come, too: made anew at once it would be fetched without end.
        failures.add(() => {
          Current = make();
        });
        throw error;
      }
    });
  let Current = make();
  return (props: Props) => createElement(Current as ComponentType<Props>, props);
}

/** Before something is tried again: what could not be fetched for it is fetched anew. */
export function forgetFailures(): void {
  for (const renew of failures) renew();
  failures.clear();
}
