import type { UseFormReturn } from 'react-hook-form';
import { type GatewayFault, gatewayFault, gatewayMeant } from '#src/domain/gateway-address.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Correction } from '#src/ui/correction.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import type { RegistrationForm } from './registration-fields.tsx';

type UrlFault = Exclude<GatewayFault, 'empty'>;

/** Empty is an answer too: the product goes to the portal directly. */
function urlFault(text: string): UrlFault | undefined {
  const fault = gatewayFault(text);
  return fault === 'empty' ? undefined : fault;
}

interface RegistrationUrlFieldProps {
  readonly form: UseFormReturn<RegistrationForm>;
  readonly isBusy: boolean;
}

/** Smart Transport Registration URL of an On-Prem (S0), where the product takes it when it registers. */
export function RegistrationUrlField({ form, isBusy }: RegistrationUrlFieldProps) {
  const { t } = useTexts('registration');
  const fault = form.formState.errors.transportUrl?.message as UrlFault | undefined;
  const { ref, ...input } = form.register('transportUrl', { validate: urlFault });
  const meant = fault ? gatewayMeant(form.getValues('transportUrl')) : undefined;
  const take = (url: string) => {
    form.setValue('transportUrl', url, { shouldDirty: true, shouldValidate: true });
    // The button that was pressed is gone by now.
    form.setFocus('transportUrl');
  };
  return (
    <>
      <TextInput
        {...input}
        inputRef={ref}
        label={t('transportUrl')}
        help={t('transportUrlHelp')}
        fault={fault ? t(`transportUrlErrors.${fault}`) : undefined}
        readOnly={isBusy}
        inputProps={{ inputMode: 'url' }}
      />
      {meant ? <Correction label={t('transportUrlUse', { url: meant })} onTake={() => take(meant)} /> : null}
    </>
  );
}
