import { type ComponentType, createElement, lazy } from 'react';

/** A function for each failed import that makes the next rendering import it again. */
const failedImports = new Set<() => void>();

/** Returns a component that is imported on first rendering. A failed import is repeated after `resetFailedImports`. */
export function lazyWithRetry<Props extends object>(
  importComponent: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const createLazy = () =>
    lazy(async () => {
      try {
        return { default: await importComponent() };
      } catch (error) {
        // React also renders the failed component: replacing it at once would cause an endless loop of imports.
        failedImports.add(() => {
          Current = createLazy();
        });
        throw error;
      }
    });
  let Current = createLazy();
  return (props: Props) => createElement(Current as ComponentType<Props>, props);
}

/** Lets failed imports be repeated. Call it before a retry. */
export function resetFailedImports(): void {
  for (const reset of failedImports) reset();
  failedImports.clear();
}
