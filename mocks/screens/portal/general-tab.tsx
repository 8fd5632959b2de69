import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { accountQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { RegistrationTokens } from './registration-tokens.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** General: the description of the virtual account, and its registration tokens (domain.md §4.2). */
export function GeneralTab() {
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  return (
    <>
      <QueryError query={account} />
      {(account.data || account.isPending) && (
        <>
          <AboutAccount account={account.data} />
          <RegistrationTokens account={account.data} />
        </>
      )}
    </>
  );
}

function AboutAccount({ account }: { account: PortalAccount | undefined }) {
  const { t } = usePortalTexts();
  return (
    <section aria-labelledby="about-account">
      <Typography id="about-account" variant="h3">
        {t('virtualAccount.label')}
      </Typography>
      <DescriptionList>
        <DescriptionItem term={t('virtualAccount.description')}>
          {account && (account.description || t('virtualAccount.none'))}
        </DescriptionItem>
        <DescriptionItem term={t('virtualAccount.isDefault')}>
          {account && t(account.isDefault ? 'virtualAccount.yes' : 'virtualAccount.no')}
        </DescriptionItem>
      </DescriptionList>
    </section>
  );
}
