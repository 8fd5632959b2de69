import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { accountParameter } from './addresses.ts';
import { accountQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** The name of the virtual account; a select if there are several. */
export function VirtualAccountHeading() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const requestedId = useVirtualAccountId();
  // The select stays mounted, with its focus, while another account is fetched.
  const { data, isPending, isPlaceholderData } = useQuery({
    ...accountQuery(simulator, requestedId),
    placeholderData: keepPreviousData,
  });
  const account = data && isPlaceholderData ? { ...data, id: requestedId ?? data.id } : data;
  const hasSeveral = account !== undefined && account.virtualAccounts.length > 1;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mt: 2, minHeight: 36 }}>
      {account && (
        <Typography variant="h2" {...(hasSeveral && { className: 'visually-hidden' })}>
          <TextWithNames text={t('virtualAccount.heading', { name: account.name })} names={[account.name]} />
        </Typography>
      )}
      {hasSeveral && <AccountSwitcher account={account} />}
      {isPending && (
        <Typography variant="h2">
          <span className="visually-hidden">{t('virtualAccount.label')}</span>
          <Skeleton sx={{ width: 280, maxWidth: '70vw' }} />
        </Typography>
      )}
    </Box>
  );
}

/** Switches to another virtual account in the open tab. */
function AccountSwitcher({ account }: { account: PortalAccount }) {
  const { t } = usePortalTexts();
  const [, setParameters] = useSearchParams();
  return (
    <>
      <Typography variant="h2" component="span" aria-hidden="true">
        {t('virtualAccount.heading', { name: '' })}
      </Typography>
      <NativeSelect
        value={account.id}
        onChange={(event) => setParameters({ [accountParameter]: event.target.value })}
        inputProps={{ 'aria-label': t('virtualAccount.label') }}
        sx={{ typography: 'h2', color: 'primary.main' }}
      >
        {account.virtualAccounts.map(({ id, name, isDefault }) => (
          <option key={id} value={id} translate="no">
            {isDefault ? t('virtualAccount.byDefault', { name }) : name}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}
