import { createContext, type ReactNode, useContext } from 'react';
import type { ProblemTextCode, ReasonTextCode } from '#src/i18n/problem-texts.ts';

/**
 * Answers the link to where a failure of this code is remedied, or nothing when there is nowhere to go from here.
 * `hasRetry`: whether it can be tried again by a button of its own already.
 */
export type RenderResolutionLink = (code: ProblemTextCode | ReasonTextCode, hasRetry: boolean) => ReactNode;

const ResolutionLinkContext = createContext<RenderResolutionLink>(() => null);
const RetryContext = createContext<(() => void) | undefined>(undefined);
const InputContext = createContext(false);

/** Where the app says which place remedies what: this room knows no addresses. */
export const ResolutionLinkProvider = ResolutionLinkContext.Provider;

/** Where a dialog says how what it is for is tried again with what was typed. */
export const RetryProvider = RetryContext.Provider;

/** Where a dialog says whether something can be entered in it. */
export const InputProvider = InputContext.Provider;

/** Whether something can be entered in the dialog round this, so that it may be said to stay. */
export const useHasInput = () => useContext(InputContext);

/** Tries again what the dialog round this is for; undefined outside of one. */
export const useRetry = () => useContext(RetryContext);

interface ResolutionLinkProps {
  readonly code: ProblemTextCode | ReasonTextCode;
  readonly hasRetry?: boolean;
}

/** The link that goes with a failure's remedy. */
export function ResolutionLink({ code, hasRetry = false }: ResolutionLinkProps) {
  return useContext(ResolutionLinkContext)(code, hasRetry);
}
