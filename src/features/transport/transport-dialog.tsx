import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { transportMutation, transportQuery } from '#src/api/settings.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Transport } from '#src/contract/settings.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { announce } from '#src/ui/announcer.ts';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { ConnectionTestPart } from './connection-test.tsx';
import { TransportChoices } from './transport-choices.tsx';
import { formOf, type TransportForm, transportOf } from './transport-form.ts';
import { useConnectionTest } from './use-connection-test.ts';

const emptyForm: TransportForm = { kind: 'direct', host: '', port: '', url: '' };

/** Transport Settings (screens.md §3.7): how the product reaches the portal. */
export function TransportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['settings', 'common', 'outcomes']);
  const present = useQuery(transportQuery);
  const presentError = useLastingError(present);
  const save = useAct(transportMutation);
  const { data: isRegistered } = useQuery({
    ...summaryQuery,
    select: ({ registration }) => registration.status === 'registered',
  });
  const form = useForm<TransportForm>({ defaultValues: emptyForm });
  const { isDirty } = form.formState;
  const attempt = useConnectionTest(form);
  useEffect(() => {
    // What was typed stays when somebody else has changed the setting meanwhile.
    if (present.data && !isDirty) form.reset(formOf(present.data.body));
  }, [present.data, isDirty, form]);

  const put = useOneAtATime(async (value: Transport) => {
    if (!present.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value, etag: present.data.etag }, { onSuccess });
  });
  const submit = form.handleSubmit((values) => put(transportOf(values)));
  // Through a gateway it is On-Prem that answers, otherwise Cisco's own: neither knows the products of the other.
  const isGateway = form.watch('kind') === 'gateway';
  const leadsElsewhere = present.data !== undefined && (present.data.body.kind === 'gateway') !== isGateway;
  return (
    <SettingDialog
      title={t('transport.title')}
      purpose={t('transport.purpose')}
      save={t('common:ok')}
      isSaving={save.isPending || save.isSuccess}
      isChanged={isDirty}
      present={present.data && { words: describe(present.data.body, t), etag: present.data.etag }}
      kind="transport-changed"
      onTake={() => {
        save.reset();
        if (present.data) form.reset(formOf(present.data.body));
      }}
      error={save.error ?? (present.data ? null : presentError)}
      onLoad={() => void present.refetch()}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <TransportChoices form={form} />
      <ConnectionTestPart attempt={attempt} isReady={present.data !== undefined} />
      {isRegistered && isDirty ? (
        <NoticeBox severity="warning" role="status" title={t('transport.registeredWarning')}>
          {leadsElsewhere ? <p>{t('transport.elsewhereWarning')}</p> : null}
        </NoticeBox>
      ) : null}
    </SettingDialog>
  );
}

/** A setting in words, to tell the later administrator what the earlier one chose. */
function describe(transport: Transport, t: (key: `transport.${Transport['kind']}`) => string): string {
  const name = t(`transport.${transport.kind}`);
  const address = transportAddress(transport);
  return address ? `${name} ${address}` : name;
}
