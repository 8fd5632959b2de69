import { createContext, type ReactNode, useContext } from 'react';
import type { ProblemTextCode, ReasonTextCode } from '#src/i18n/problem-texts.ts';

/**
 * Returns the link to the place where a failure with this code can be resolved, or nothing without such a place.
 * `hasRetry`: whether the error already has its own retry button.
 */
export type RenderResolutionLink = (code: ProblemTextCode | ReasonTextCode, hasRetry: boolean) => ReactNode;

const ResolutionLinkContext = createContext<RenderResolutionLink>(() => null);
const RetryContext = createContext<(() => void) | undefined>(undefined);
const InputContext = createContext(false);

/** Provides the resolution links. The app renders them: components in `src/ui` know no addresses. */
export const ResolutionLinkProvider = ResolutionLinkContext.Provider;

/** Provides a dialog's function that repeats its primary action with the typed text. */
export const RetryProvider = RetryContext.Provider;

/** Provides whether a dialog has input fields. */
export const InputProvider = InputContext.Provider;

/** Returns whether the surrounding dialog has input fields, whose content stays after a failure. */
export const useHasInput = () => useContext(InputContext);

/** Returns the function that repeats the primary action of the surrounding dialog; `undefined` outside of a dialog. */
export const useRetry = () => useContext(RetryContext);

interface ResolutionLinkProps {
  readonly code: ProblemTextCode | ReasonTextCode;
  readonly hasRetry?: boolean;
}

/** The link to the place where a failure can be resolved. */
export function ResolutionLink({ code, hasRetry = false }: ResolutionLinkProps) {
  return useContext(ResolutionLinkContext)(code, hasRetry);
}
