import { createContext, use } from 'react';
import { useSearchParams } from 'react-router';
import { accountParameter } from './addresses.ts';

/** id of SSM On-Prem's local virtual account, provided on its pages; undefined in Cisco's portal. */
export const LocalAccountContext = createContext<string | undefined>(undefined);

/**
 * Returns the id of the displayed account: the On-Prem's local one, or that in the address; undefined for the portal's
 * default account.
 */
export function useVirtualAccountId(): string | undefined {
  const accountIdInUrl = useSearchParams()[0].get(accountParameter) ?? undefined;
  return use(LocalAccountContext) ?? accountIdInUrl;
}

/** Returns whether the current page belongs to SSM On-Prem. */
export function useIsOnPrem(): boolean {
  return use(LocalAccountContext) !== undefined;
}
