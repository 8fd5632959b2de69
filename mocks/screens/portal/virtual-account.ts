import { useSearchParams } from 'react-router';
import { accountParameter } from './addresses.ts';

/** The virtual account the address names; nothing for the portal's default one. */
export function useVirtualAccountId(): string | undefined {
  return useSearchParams()[0].get(accountParameter) ?? undefined;
}
