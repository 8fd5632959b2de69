import { createContext, use } from 'react';
import { useSearchParams } from 'react-router';
import { accountParameter } from './addresses.ts';

/** The identity of the SSM On-Prem's local virtual account, round its pages; in Cisco's portal there is none. */
export const LocalAccountContext = createContext<string | undefined>(undefined);

/** The account that is shown: the On-Prem's local one, or that which the address names; nothing for the portal's default one. */
export function useVirtualAccountId(): string | undefined {
  const accountIdInUrl = useSearchParams()[0].get(accountParameter) ?? undefined;
  return use(LocalAccountContext) ?? accountIdInUrl;
}

/** Whether these are the pages of the customer's own SSM On-Prem. */
export function useIsOnPrem(): boolean {
  return use(LocalAccountContext) !== undefined;
}
