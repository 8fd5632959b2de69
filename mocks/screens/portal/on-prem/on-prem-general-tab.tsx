import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogContent from '@mui/material/DialogContent';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { CodeField } from '#mocks/screens/portal/code-field.tsx';
import { CopyDialogActions } from '#mocks/screens/portal/copy-confirmation.tsx';
import { DescriptionItem, DescriptionList } from '#mocks/screens/portal/description-list.tsx';
import { portalDate } from '#mocks/screens/portal/formats.ts';
import { PortalDialog } from '#mocks/screens/portal/portal-dialog.tsx';
import { accountQuery, onPremQuery } from '#mocks/screens/portal/queries.ts';
import { QueryError } from '#mocks/screens/portal/query-error.tsx';
import { RegistrationTokens } from '#mocks/screens/portal/registration-tokens.tsx';
import { useSimulator } from '#mocks/screens/portal/simulator-context.ts';
import { useCopy } from '#mocks/screens/portal/use-copy.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { useVirtualAccountId } from '#mocks/screens/portal/virtual-account.ts';

/** General of SSM On-Prem: its local virtual account, registration URL and tokens (S0, figure 6; S4 ch. 4). */
export function OnPremGeneralTab() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  const { data: onPrem } = useQuery(onPremQuery(simulator));
  const [isUrlShown, setUrlShown] = useState(false);
  return (
    <>
      <QueryError query={account} />
      {(account.data || account.isPending) && (
        <>
          <AboutAccount account={account.data} onPrem={onPrem} />
          <RegistrationTokens
            account={account.data}
            beside={
              <Button disabled={!onPrem} onClick={() => setUrlShown(true)}>
                {t('site.url.open')}
              </Button>
            }
          />
        </>
      )}
      {onPrem && isUrlShown && (
        <ProductRegistrationUrlDialog url={onPrem.registrationUrl} onClose={() => setUrlShown(false)} />
      )}
    </>
  );
}

interface AboutAccountProps {
  readonly account: PortalAccount | undefined;
  readonly onPrem: PortalOnPrem | undefined;
}

function AboutAccount({ account, onPrem }: AboutAccountProps) {
  const { t } = usePortalTexts();
  return (
    <section aria-labelledby="about-account">
      <Typography id="about-account" variant="h3">
        {t('site.localAccount')}
      </Typography>
      <DescriptionList>
        <DescriptionItem term={t('virtualAccount.description')}>
          {account && (account.description || t('virtualAccount.none'))}
        </DescriptionItem>
        <DescriptionItem term={t('site.isDefault')}>
          {account && t(account.isDefault ? 'virtualAccount.yes' : 'virtualAccount.no')}
        </DescriptionItem>
        <DescriptionItem term={t('onPrem.lastSynchronized')}>
          {onPrem && (
            <>
              {portalDate(onPrem.lastSynchronizedAt)}{' '}
              <Link component={RouterLink} to={addresses.onPremSynchronization()} underline="always">
                {t('site.openSynchronization')}
              </Link>
            </>
          )}
        </DescriptionItem>
      </DescriptionList>
    </section>
  );
}

/**
 * Product Registration URL: the address at which products reach SSM On-Prem, with Copy (S4 ch. 4, Transport gateway).
 */
function ProductRegistrationUrlDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = usePortalTexts();
  const { field, outcome, copy } = useCopy();

  return (
    <PortalDialog title={t('site.url.title')} onDismiss={onClose}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start' }}>
        <Typography>{t('site.url.purpose')}</Typography>
        <CodeField ref={field} label={t('site.url.title')} text={url} hasCopyFailed={outcome === 'refused'} rows={1} />
        {outcome === 'refused' && <Alert severity="warning">{t('site.url.copyRefused')}</Alert>}
      </DialogContent>
      <CopyDialogActions isCopied={outcome === 'copied'} onCopy={copy} onClose={onClose} />
    </PortalDialog>
  );
}
