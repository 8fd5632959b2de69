import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { Fact, Facts } from './facts.tsx';
import { accountQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { RegistrationTokens } from './registration-tokens.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** General: what the virtual account is, and the tokens that register products to it (domain.md §4.2). */
export function GeneralTab() {
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  return (
    <>
      <QueryProblem query={account} />
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
  const { say } = usePortalTexts();
  return (
    <section aria-labelledby="about-account">
      <Typography id="about-account" variant="h3">
        {say('virtualAccount.label')}
      </Typography>
      <Facts>
        <Fact term={say('virtualAccount.description')}>
          {account && (account.description || say('virtualAccount.none'))}
        </Fact>
        <Fact term={say('virtualAccount.isDefault')}>
          {account && say(account.isDefault ? 'virtualAccount.yes' : 'virtualAccount.no')}
        </Fact>
      </Facts>
    </section>
  );
}
