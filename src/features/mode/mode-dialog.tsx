import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { modeMutation, modeQuery } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { CustomerFields } from './customer-fields.tsx';
import { GatewayRequired } from './gateway-required.tsx';
import './mode.css';
import { type ModeForm, toForm, toPostPaidSetting } from './mode-form.ts';
import { ReturnToPrePaid } from './return-to-pre-paid.tsx';
import { useModeDescription } from './use-mode-description.ts';
import { UtilitySwitch } from './utility-switch.tsx';

/** The dialog Configure License mode (screens.md §3.9): utility mode and the billed customer. */
export function ModeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'outcomes']);
  const describeMode = useModeDescription();
  const setting = useQuery(modeQuery);
  const loadError = useStickyError(setting);
  const save = useAbortableMutation(modeMutation);
  const { data: hasGateway } = useQuery({
    ...summaryQuery,
    select: ({ transport }) => transport?.kind === 'gateway',
  });
  const form = useForm<ModeForm>({ defaultValues: toForm({ mode: 'pre-paid' }) });
  const { isDirty } = form.formState;
  useEffect(() => {
    // Typed text stays if another user changes the mode meanwhile.
    if (setting.data && !isDirty) form.reset(toForm(setting.data.body));
  }, [setting.data, isDirty, form]);

  const saveOnce = useSingleFlight(async (value: ModeSetting) => {
    if (!setting.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value, etag: setting.data.etag }, { onSuccess });
  });
  const activate = form.handleSubmit((values) => saveOnce(toPostPaidSetting(values)));
  const isPostPaid = setting.data?.body.mode === 'post-paid';
  return (
    <SettingDialog
      title={t('mode.title')}
      purpose={t('mode.purpose')}
      save={t('mode.activate')}
      refusal={hasGateway === false ? <GatewayRequired /> : undefined}
      isSaving={save.isPending || save.isSuccess}
      isChanged={isDirty}
      current={setting.data && { value: setting.data.body, etag: setting.data.etag }}
      describe={describeMode}
      kind="mode-changed"
      onAcceptCurrent={() => {
        save.reset();
        if (setting.data) form.reset(toForm(setting.data.body));
      }}
      error={save.error ?? (setting.data ? null : loadError)}
      onLoad={() => void setting.refetch()}
      onSave={() => void activate()}
      onClose={onClose}
    >
      <UtilitySwitch form={form} isPostPaid={isPostPaid} />
      <CustomerFields form={form} />
      {isPostPaid ? (
        <ReturnToPrePaid isSaving={save.isPending} onReturn={() => saveOnce({ mode: 'pre-paid' })} />
      ) : null}
    </SettingDialog>
  );
}
