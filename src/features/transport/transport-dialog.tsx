import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { transportMutation, transportQuery } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Transport } from '#src/contract/settings.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { ConnectionTestSection } from './connection-test-section.tsx';
import { TransportChoices } from './transport-choices.tsx';
import { type TransportForm, toForm, toTransport } from './transport-form.ts';
import { useConnectionTest } from './use-connection-test.ts';

const emptyForm: TransportForm = { kind: 'direct', host: '', port: '', url: '' };

/** The dialog Transport Settings (screens.md §3.7): how the product reaches the portal. */
export function TransportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'outcomes']);
  const setting = useQuery(transportQuery);
  const loadError = useStickyError(setting);
  const save = useAbortableMutation(transportMutation);
  const { data: isRegistered } = useQuery({
    ...summaryQuery,
    select: ({ registration }) => registration.status === 'registered',
  });
  const form = useForm<TransportForm>({ defaultValues: emptyForm });
  const { isDirty } = form.formState;
  const connectionTest = useConnectionTest(form);
  useEffect(() => {
    // Typed text stays if another user changes the setting meanwhile.
    if (setting.data && !isDirty) form.reset(toForm(setting.data.body));
  }, [setting.data, isDirty, form]);

  const saveOnce = useSingleFlight(async (value: Transport) => {
    if (!setting.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value, etag: setting.data.etag }, { onSuccess });
  });
  const submit = form.handleSubmit((values) => saveOnce(toTransport(values)));
  // A gateway leads to an On-Prem, the other transports to Cisco's portal. Neither knows the products of the other.
  const isGateway = form.watch('kind') === 'gateway';
  const changesPortal = setting.data !== undefined && (setting.data.body.kind === 'gateway') !== isGateway;
  return (
    <SettingDialog
      title={t('transport.title')}
      purpose={t('transport.purpose')}
      save={t('common:ok')}
      isSaving={save.isPending || save.isSuccess}
      isChanged={isDirty}
      current={setting.data && { value: setting.data.body, etag: setting.data.etag }}
      describe={(transport) => describe(transport, t)}
      kind="transport-changed"
      onAcceptCurrent={() => {
        save.reset();
        if (setting.data) form.reset(toForm(setting.data.body));
      }}
      error={save.error ?? (setting.data ? null : loadError)}
      onLoad={() => void setting.refetch()}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <TransportChoices form={form} />
      <ConnectionTestSection connectionTest={connectionTest} isReady={setting.data !== undefined} />
      {isRegistered && isDirty ? (
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
