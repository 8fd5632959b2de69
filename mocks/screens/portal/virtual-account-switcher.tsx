import NativeSelect from '@mui/material/NativeSelect';
import { useSearchParams } from 'react-router';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { accountParameter } from './addresses.ts';
import { usePortalTexts } from './texts.ts';

/** Goes to another virtual account, in the tab that is open. */
export function VirtualAccountSwitcher({ account }: { account: PortalAccount }) {
  const { say } = usePortalTexts();
  const [, setParameters] = useSearchParams();
  return (
    <NativeSelect
      value={account.id}
      onChange={(event) => setParameters({ [accountParameter]: event.target.value })}
      inputProps={{ 'aria-label': say('virtualAccount.label') }}
    >
      {account.virtualAccounts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
