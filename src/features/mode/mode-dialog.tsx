import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { modeMutation, modeQuery } from '#src/api/settings.ts';
import { useAct } from '#src/api/use-act.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { announce } from '#src/ui/announcer.ts';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { GatewayNeeded } from './gateway-needed.tsx';
import './mode.css';
import { formOf, type ModeForm, postPaidOf } from './mode-form.ts';
import { ReturnToPrePaid } from './return-to-pre-paid.tsx';
import { useModeInWords } from './use-mode-in-words.ts';
import { UtilitySwitch } from './utility-switch.tsx';

/** Configure License mode (screens.md §3.9): utility mode, and the customer who gets the bill. */
export function ModeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['settings', 'outcomes']);
  const inWords = useModeInWords();
  const present = useQuery(modeQuery);
  const presentError = useLastingError(present);
  const save = useAct(modeMutation);
  const { data: hasGateway } = useQuery({
    ...summaryQuery,
    select: ({ transport }) => transport?.kind === 'gateway',
  });
  const form = useForm<ModeForm>({ defaultValues: formOf({ mode: 'pre-paid' }) });
  const { isDirty } = form.formState;
  useEffect(() => {
    // What was typed stays when somebody else has changed the mode meanwhile.
    if (present.data && !isDirty) form.reset(formOf(present.data.body));
  }, [present.data, isDirty, form]);

  const put = useOneAtATime(async (value: ModeSetting) => {
    if (!present.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value, etag: present.data.etag }, { onSuccess });
  });
  const activate = form.handleSubmit((values) => put(postPaidOf(values)));
  const isPostPaid = present.data?.body.mode === 'post-paid';
  return (
    <SettingDialog
      title={t('mode.title')}
      purpose={t('mode.purpose')}
      save={t('mode.activate')}
      refusal={hasGateway === false ? <GatewayNeeded /> : undefined}
      isSaving={save.isPending || save.isSuccess}
      isChanged={isDirty}
      present={present.data && { words: inWords(present.data.body), etag: present.data.etag }}
      kind="mode-changed"
      onTake={() => {
        save.reset();
        if (present.data) form.reset(formOf(present.data.body));
      }}
      error={save.error ?? (present.data ? null : presentError)}
      onLoad={() => void present.refetch()}
      onSave={() => void activate()}
      onClose={onClose}
    >
      <UtilitySwitch form={form} isPostPaid={isPostPaid} />
      <CustomerFields form={form} />
      {isPostPaid ? <ReturnToPrePaid isSaving={save.isPending} onReturn={() => put({ mode: 'pre-paid' })} /> : null}
    </SettingDialog>
  );
}
