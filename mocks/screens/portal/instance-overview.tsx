import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { AlertKind } from '#mocks/cssm/alert.ts';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useAddressParameter } from './address-parameter.ts';
import { addresses, instanceParameter, updateParameter } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { Fact, Facts } from './facts.tsx';
import { fileNameOf } from './file-name.ts';
import { expiryOf, lastContact, portalDate } from './formats.ts';
import { PortalTable } from './portal-table.tsx';
import { usePortalTexts } from './texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

/** Not known of any simulated product. */
const unknown = '-';

/** The Overview of a product instance: what it is, when it was heard of, what it uses (S4 ch. 5). */
export function InstanceOverview({ page }: { page: PortalInstancePage }) {
  const { say } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      <Warnings page={page} />
      <Part title={say('instance.description')}>
        <Typography sx={{ mt: 1 }}>{page.productName}</Typography>
      </Part>
      <Part title={say('instance.general')}>
        <Facts>
          <Fact term={say('instance.name')} isName>
            {page.name}
          </Fact>
          <Fact term={say('instance.product')}>{page.productName}</Fact>
          <Fact term={say('instance.hostIdentifier')}>{unknown}</Fact>
          <Fact term={say('instance.macAddress')}>{unknown}</Fact>
          <Fact term={say('instance.pid')} isName>
            {page.productIdentifier}
          </Fact>
          <Fact term={say('instance.serialNumber')} isName>
            {page.serialNumber}
          </Fact>
          <Fact term={say('instance.uuid')} isName>
            {page.uuid ?? unknown}
          </Fact>
          <Fact term={say(isOnPrem ? 'site.localAccount' : 'instance.virtualAccount')} isName>
            {page.virtualAccount}
          </Fact>
          {page.managedBy !== undefined && (
            <Fact term={say('instance.managedBy')}>
              <Link component={RouterLink} to={addresses.onPrem()} underline="always" translate="no">
                {page.managedBy}
              </Link>
              {'. '}
              {say('instance.managedHint')}
            </Fact>
          )}
          <Fact term={say('instance.registrationDate')}>{portalDate(page.registeredAt)}</Fact>
          <Fact term={say('instance.lastContact')}>
            {lastContact(page, say)} <DownloadCode page={page} />
          </Fact>
        </Facts>
      </Part>
      <Usage page={page} />
    </Box>
  );
}

const isSilence = (kind: AlertKind) => kind === 'instance-failed-to-connect' || kind === 'instance-failed-to-renew';

/** What is warned of it and does not show further below: that it is silent, or that another has taken its place. */
function Warnings({ page }: { page: PortalInstancePage }) {
  const { say } = usePortalTexts();
  const detail = useAddressParameter(instanceParameter);
  const silence = page.alerts.find(isSilence);
  const { replacedBy } = page;
  return (
    <>
      {silence && (
        <Alert severity={silence === 'instance-failed-to-renew' ? 'error' : 'warning'}>
          <AlertTitle>{say(`alerts.names.${silence}`)}</AlertTitle>
          {say('instance.silent', { date: portalDate(page.lastContactAt) })}
        </Alert>
      )}
      {replacedBy !== undefined && (
        <Alert severity="warning">
          <AlertTitle>{say('rehost.returnPending')}</AlertTitle>
          {say('instance.returnPending')}{' '}
          <Link component={RouterLink} to={detail.addressOf(replacedBy)} underline="always">
            {say('instance.replacement')}
          </Link>
        </Alert>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      {children}
    </section>
  );
}

function DownloadCode({ page: { authorizationCode, serialNumber } }: { page: PortalInstancePage }) {
  const { say } = usePortalTexts();
  if (authorizationCode === undefined) return null;
  return (
    <Link
      component="button"
      type="button"
      underline="always"
      onClick={() => saveFile(fileNameOf(say('issuedCode.fileName'), serialNumber), authorizationCode, 'text/plain')}
      sx={{ verticalAlign: 'baseline', fontSize: 'inherit' }}
    >
      {say('instance.downloadCode')}
    </Link>
  );
}

function Usage({ page }: { page: PortalInstancePage }) {
  const { say } = usePortalTexts();
  const update = useAddressParameter(updateParameter);
  return (
    <Part title={say('instance.usage')}>
      {page.reserved && (
        <Typography sx={{ mt: 1, mb: 2 }}>
          {say(page.updateInTransit ? 'instance.inTransit' : 'instance.reservedUsage')}{' '}
          {page.updatable.length > 0 && (
            <Link component={RouterLink} to={update.addressOf(page.udi)} underline="always">
              {say('instance.update')}
            </Link>
          )}
        </Typography>
      )}
      {page.usage.length === 0 ? (
        <EmptyTable>{say('instance.noUsage')}</EmptyTable>
      ) : (
        <PortalTable
          label={say('instance.usage')}
          rows={page.usage}
          rowKey={({ tag }) => tag}
          columns={[
            { key: 'license', title: say('instance.license'), cell: ({ name }) => name, naming: true },
            { key: 'billing', title: say('instance.billing'), cell: () => say('licenses.prepaid'), unbroken: true },
            { key: 'expires', title: say('instance.expires'), cell: (row) => expiryOf(row, say) },
            {
              key: 'required',
              title: say('instance.required'),
              cell: ({ required }) => say.figure(required),
              figures: true,
            },
          ]}
        />
      )}
    </Part>
  );
}
