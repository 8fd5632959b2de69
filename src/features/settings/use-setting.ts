import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import type { SettingResponse, SettingUpdate } from '#src/api/settings.ts';
import { type AbortableMutation, useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

/** The query and the update of a setting, and the handler that closes its dialog. */
interface SettingOptions<Setting, Key extends QueryKey> {
  readonly query: UseQueryOptions<SettingResponse<Setting>, ApiError, SettingResponse<Setting>, Key>;
  readonly mutation: AbortableMutation<SettingUpdate<Setting>, SettingResponse<Setting>>;
  readonly onClose: () => void;
}

/**
 * A setting of the product in its dialog. `save` sends a value once, and closes the dialog after success; `reset` removes
 * the error of the last attempt. `dialogProps` are those of the SettingDialog.
 */
export function useSetting<Setting, Key extends QueryKey>({ query, mutation, onClose }: SettingOptions<Setting, Key>) {
  const { t } = useTranslation('outcomes');
  const { data, isPending, error, refetch } = useQuery(query);
  const loadError = useStickyError({ isPending, error });
  const update = useAbortableMutation(mutation);
  const save = useSingleFlight(async (value: Setting) => {
    if (!data?.etag) return;
    const onSuccess = () => {
      reportResult(t('putSetting.done'));
      onClose();
    };
    await update.mutateAsync({ value, etag: data.etag }, { onSuccess });
  });
  return {
    value: data?.body,
    save,
    isSaving: update.isPending,
    reset: update.reset,
    dialogProps: {
      current: data && { value: data.body, etag: data.etag },
      isSaving: update.isPending || update.isSuccess,
      error: update.error ?? (data ? null : loadError),
      onLoad: () => void refetch(),
      onClose,
    },
  };
}

interface SettingFormOptions<Setting, Key extends QueryKey, Form extends FieldValues>
  extends SettingOptions<Setting, Key> {
  /** Returns the values of the fields for a setting. */
  readonly toForm: (setting: Setting) => Form;
  /** The setting that the fields show until the product's setting is loaded. */
  readonly initial: Setting;
}

/** A setting whose dialog is a form with fields. Typed text stays if another user changes the setting meanwhile. */
export function useSettingForm<Setting, Key extends QueryKey, Form extends FieldValues>({
  toForm,
  initial,
  ...options
}: SettingFormOptions<Setting, Key, Form>) {
  const setting = useSetting(options);
  const form: UseFormReturn<Form> = useForm<Form>({ defaultValues: toForm(initial) as DefaultValues<Form> });
  const { isDirty } = form.formState;
  const { value } = setting;
  useEffect(() => {
    if (value && !isDirty) form.reset(toForm(value));
  }, [value, isDirty, form, toForm]);
  const onAcceptCurrent = () => {
    setting.reset();
    if (value) form.reset(toForm(value));
  };
  return { ...setting, form, dialogProps: { ...setting.dialogProps, isChanged: isDirty, onAcceptCurrent } };
}
