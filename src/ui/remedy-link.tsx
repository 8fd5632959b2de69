import { createContext, type ReactNode, useContext } from 'react';
import type { ProblemTextCode, ReasonTextCode } from '#src/i18n/problem-texts.ts';

/** Answers the link to where a failure of this code is remedied, or nothing when there is nowhere to go from here. */
export type RemedyLinks = (code: ProblemTextCode | ReasonTextCode) => ReactNode;

const RemedyLinksContext = createContext<RemedyLinks>(() => null);

/** Where the app says which place remedies what: this room knows no addresses. */
export const RemedyLinksProvider = RemedyLinksContext.Provider;

/** The link that goes with a failure's remedy. */
export function RemedyLink({ code }: { readonly code: ProblemTextCode | ReasonTextCode }) {
  return useContext(RemedyLinksContext)(code);
}
