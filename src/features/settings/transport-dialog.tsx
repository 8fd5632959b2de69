import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { transportMutation, transportQuery } from '#src/api/settings.ts';
import type { Transport } from '#src/contract/settings.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { navigationState } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { ConnectionTestSection, useConnectionTest, useRequestedTest } from './connection-test.tsx';
import './transport.css';
import { TransportChoices } from './transport-choices.tsx';
import { toForm, toTransport } from './transport-form.ts';
import { useSettingForm } from './use-setting.ts';

/**
 * The dialog Transport Settings (screens.md §3.7): how the product reaches the portal. Opened with Check connection, it
 * tests the current setting at once.
 */
export function TransportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { data: isRegistered } = useQuery({
    ...summaryQuery,
    select: ({ registration }) => registration.status === 'registered',
  });
  const { form, value, save, dialogProps } = useSettingForm({
    query: transportQuery,
    mutation: transportMutation,
    toForm,
    initial: { kind: 'direct' },
    onClose,
  });
  const connectionTest = useConnectionTest(form);
  const { isConnectionCheck = false } = navigationState(useLocation());
  useRequestedTest(connectionTest, value !== undefined, isConnectionCheck);
  const submit = form.handleSubmit((values) => save(toTransport(values)));
  // A gateway leads to an On-Prem, the other transports to Cisco's portal. Neither knows the products of the other.
  const isGateway = form.watch('kind') === 'gateway';
  const changesPortal = value !== undefined && (value.kind === 'gateway') !== isGateway;
  return (
    <SettingDialog
      {...dialogProps}
      title={t('transport.title')}
      purpose={t('transport.purpose')}
      save={t('common:ok')}
      describe={(transport) => describe(transport, t)}
      kind="transport-changed"
      onSave={() => void submit()}
    >
      <TransportChoices form={form} />
      <ConnectionTestSection connectionTest={connectionTest} isReady={value !== undefined} />
      {isRegistered && dialogProps.isChanged ? (
        <NoticeBox severity="warning" role="status" title={t('transport.registeredWarning')}>
          {changesPortal ? <p>{t('transport.elsewhereWarning')}</p> : null}
        </NoticeBox>
      ) : null}
    </SettingDialog>
  );
}

/** Describes a setting in words, for the notice about a concurrent change. */
function describe(transport: Transport, t: (key: `transport.${Transport['kind']}`) => string): string {
  const name = t(`transport.${transport.kind}`);
  const address = transportAddress(transport);
  return address ? `${name} ${address}` : name;
}
