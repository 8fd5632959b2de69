import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { AlertKind } from '#mocks/cssm/alert.ts';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useAddressParameter } from './address-parameter.ts';
import { addresses, instanceParameter, updateParameter } from './addresses.ts';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { DetailSection } from './detail-section.tsx';
import { EmptyTable } from './empty-table.tsx';
import { fileNameOf } from './file-name.ts';
import { expiryOf, lastContact, portalDate } from './formats.ts';
import { PortalTable } from './portal-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

/** Placeholder for values that no simulated product has. */
const unknownValue = '-';

/** Overview of a product instance: its description, its last contact and its license usage (S4 ch. 5). */
export function InstanceOverview({ page }: { page: PortalInstancePage }) {
  const { t } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      <Warnings page={page} />
      <DetailSection title={t('instance.description')}>
        <Typography sx={{ mt: 1 }}>{page.productName}</Typography>
      </DetailSection>
      <DetailSection title={t('instance.general')}>
        <DescriptionList>
          <DescriptionItem term={t('instance.name')} isName>
            {page.name}
          </DescriptionItem>
          <DescriptionItem term={t('instance.product')}>{page.productName}</DescriptionItem>
          <DescriptionItem term={t('instance.hostIdentifier')}>{unknownValue}</DescriptionItem>
          <DescriptionItem term={t('instance.macAddress')}>{unknownValue}</DescriptionItem>
          <DescriptionItem term={t('instance.pid')} isName>
            {page.productIdentifier}
          </DescriptionItem>
          <DescriptionItem term={t('instance.serialNumber')} isName>
            {page.serialNumber}
          </DescriptionItem>
          <DescriptionItem term={t('instance.uuid')} isName>
            {page.uuid ?? unknownValue}
          </DescriptionItem>
          <DescriptionItem term={t(isOnPrem ? 'site.localAccount' : 'instance.virtualAccount')} isName>
            {page.virtualAccount}
          </DescriptionItem>
          {page.managedBy !== undefined && (
            <DescriptionItem term={t('instance.managedBy')}>
              <Link component={RouterLink} to={addresses.onPrem()} underline="always" translate="no">
                {page.managedBy}
              </Link>
              {'. '}
              {t('instance.managedHint')}
            </DescriptionItem>
          )}
          <DescriptionItem term={t('instance.registrationDate')}>{portalDate(page.registeredAt)}</DescriptionItem>
          <DescriptionItem term={t('instance.lastContact')}>
            {lastContact(page, t)} <DownloadCode page={page} />
          </DescriptionItem>
        </DescriptionList>
      </DetailSection>
      <Usage page={page} />
    </Box>
  );
}

const isContactAlert = (kind: AlertKind) =>
  kind === 'instance-failed-to-connect' || kind === 'instance-failed-to-renew';

/** Alerts that the rest of the page does not show: missing contact, and replacement by another product. */
function Warnings({ page }: { page: PortalInstancePage }) {
  const { t } = usePortalTexts();
  const detail = useAddressParameter(instanceParameter);
  const contactAlert = page.alerts.find(isContactAlert);
  const { replacedBy } = page;
  return (
    <>
      {contactAlert && (
        <Alert severity={contactAlert === 'instance-failed-to-renew' ? 'error' : 'warning'}>
          <AlertTitle>{t(`alerts.names.${contactAlert}`)}</AlertTitle>
          {t('instance.silent', { date: portalDate(page.lastContactAt) })}
        </Alert>
      )}
      {replacedBy !== undefined && (
        <Alert severity="warning">
          <AlertTitle>{t('rehost.returnPending')}</AlertTitle>
          {t('instance.returnPending')}{' '}
          <Link component={RouterLink} to={detail.addressOf(replacedBy)} underline="always">
            {t('instance.replacement')}
          </Link>
        </Alert>
      )}
    </>
  );
}

function DownloadCode({ page: { authorizationCode, serialNumber } }: { page: PortalInstancePage }) {
  const { t } = usePortalTexts();
  if (authorizationCode === undefined) return null;
  return (
    <Link
      component="button"
      type="button"
      underline="always"
      onClick={() => saveFile(fileNameOf(t('issuedCode.fileName'), serialNumber), authorizationCode, 'text/plain')}
      sx={{ verticalAlign: 'baseline', fontSize: 'inherit' }}
    >
      {t('instance.downloadCode')}
    </Link>
  );
}

function Usage({ page }: { page: PortalInstancePage }) {
  const { t } = usePortalTexts();
  const update = useAddressParameter(updateParameter);
  return (
    <DetailSection title={t('instance.usage')}>
      {page.reserved && (
        <Typography sx={{ mt: 1, mb: 2 }}>
          {t(page.updateInTransit ? 'instance.inTransit' : 'instance.reservedUsage')}{' '}
          {page.updatable.length > 0 && (
            <Link component={RouterLink} to={update.addressOf(page.udi)} underline="always">
              {t('instance.update')}
            </Link>
          )}
        </Typography>
      )}
      {page.usage.length === 0 ? (
        <EmptyTable>{t('instance.noUsage')}</EmptyTable>
      ) : (
        <PortalTable
          label={t('instance.usage')}
          rows={page.usage}
          rowKey={({ tag }) => tag}
          columns={[
            { key: 'license', title: t('instance.license'), cell: ({ name }) => name, rowHeader: true },
            { key: 'billing', title: t('instance.billing'), cell: () => t('licenses.prepaid'), noWrap: true },
            { key: 'expires', title: t('instance.expires'), cell: (row) => expiryOf(row, t) },
            {
              key: 'required',
              title: t('instance.required'),
              cell: ({ required }) => t.formatNumber(required),
              numeric: true,
            },
          ]}
        />
      )}
    </DetailSection>
  );
}
