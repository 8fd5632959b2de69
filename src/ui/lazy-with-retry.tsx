import { type ComponentType, createElement, lazy } from 'react';

/** What failed to be fetched, each with what makes it be fetched once more. */
const failedImports = new Set<() => void>();

/** A component that is fetched when it is first drawn; where that failed, again once `resetFailedImports` was called. */
export function lazyWithRetry<Props extends object>(
  importComponent: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const createLazy = () =>
    lazy(async () => {
      try {
        return { default: await importComponent() };
      } catch (error) {
        // React draws what failed to come, too: made anew at once it would be fetched without end.
        failedImports.add(() => {
          Current = createLazy();
        });
        throw error;
      }
    });
  let Current = createLazy();
  return (props: Props) => createElement(Current as ComponentType<Props>, props);
}

/** Before something is tried again: what could not be fetched for it is fetched anew. */
export function resetFailedImports(): void {
  for (const reset of failedImports) reset();
  failedImports.clear();
}
