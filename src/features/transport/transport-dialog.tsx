import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { transportMutation, transportQuery } from '#src/api/settings.ts';
import type { Transport } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { TransportChoices } from './transport-choices.tsx';
import { formOf, type TransportForm, transportOf } from './transport-form.ts';

const emptyForm: TransportForm = { kind: 'direct', host: '', port: '', url: '' };

/** Transport Settings (screens.md §3.7): how the product reaches the portal. */
export function TransportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['settings', 'common']);
  const announce = useAnnounce();
  const present = useQuery(transportQuery);
  const save = useMutation(transportMutation);
  const { data: isRegistered } = useQuery({
    ...summaryQuery,
    select: ({ registration }) => registration.status === 'registered',
  });
  const form = useForm<TransportForm>({ defaultValues: emptyForm });
  const { isDirty } = form.formState;
  useEffect(() => {
    // What was typed stays when somebody else has changed the setting meanwhile.
    if (present.data && !isDirty) form.reset(formOf(present.data.body));
  }, [present.data, isDirty, form]);

  const submit = form.handleSubmit((values) => {
    const etag = present.data?.etag;
    if (!etag || save.isPending) return;
    save.mutate(
      { value: transportOf(values), etag },
      {
        onSuccess: () => {
          announce(t('saved'));
          onClose();
        },
      },
    );
  });
  const isConflict = save.error?.code === 'settings-changed';
  const error = present.error ?? (isConflict ? null : save.error);
  return (
    <DialogFrame
      title={t('transport.title')}
      onClose={onClose}
      mayDismiss={!save.isPending && !isDirty}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={save.isPending}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" variant="contained" aria-disabled={save.isPending || !present.data}>
            {t('common:ok')}
          </Button>
        </>
      }
    >
      <p>{t('transport.purpose')}</p>
      <TransportChoices form={form} />
      {isRegistered && isDirty ? (
        <NoticeBox severity="warning" role="status" title={t('transport.registeredWarning')} />
      ) : null}
      {isConflict && present.data ? (
        <NoticeBox severity="warning" role="alert" title={t('conflict')}>
          <p>{t('conflictNow', { value: describe(present.data.body, t) })}</p>
        </NoticeBox>
      ) : null}
      {error ? <ProblemAlert problem={error.code} raw={error.raw} requestId={error.requestId} /> : null}
    </DialogFrame>
  );
}

/** A setting in words, to tell the later administrator what the earlier one chose. */
function describe(transport: Transport, t: (key: `transport.${Transport['kind']}`) => string): string {
  const name = t(`transport.${transport.kind}`);
  if (transport.kind === 'proxy') return `${name} ${transport.host}:${transport.port}`;
  return transport.kind === 'gateway' ? `${name} ${transport.url}` : name;
}
