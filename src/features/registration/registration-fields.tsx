import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { Product } from '#src/contract/product.ts';
import { tokenMaximumLength } from '#src/contract/registration.ts';
import { recogniseCode } from '#src/domain/codes.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import type { MeantCode } from '#src/ui/meant-code.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import { RegistrationUrlField } from './registration-url-field.tsx';

/** What is typed into the dialog. */
export interface RegistrationForm {
  token: string;
  transportUrl: string;
  force: boolean;
}

type TokenFault = Exclude<ReturnType<typeof recogniseCode>['kind'], 'registration-token'> | 'too-long';

/** What is wrong with a token by its form alone; what only the portal can know comes later. */
function tokenFault(token: string): TokenFault | undefined {
  const { kind } = recogniseCode(token);
  if (kind === 'unknown' && token.length > tokenMaximumLength) return 'too-long';
  return kind === 'registration-token' ? undefined : kind;
}

interface RegistrationFieldsProps {
  readonly form: UseFormReturn<RegistrationForm>;
  /** The token that is meant by what was entered. */
  readonly meant: MeantCode;
  readonly isBusy: boolean;
  readonly product: Product | undefined;
  /** The identity of what is said of the token once the portal has refused it. */
  readonly tokenToldBy: string | undefined;
}

/** The token, the way to the portal where it is given here, and the Force Register switch. */
export function RegistrationFields({ form, meant, isBusy, product, tokenToldBy }: RegistrationFieldsProps) {
  const { t } = useTexts('registration');
  const id = useId();
  const fault = form.formState.errors.token?.message as TokenFault | undefined;
  const { ref, ...token } = form.register('token', {
    // Which of several tokens is meant is asked for under the field.
    validate: () => (meant.isOpen ? undefined : tokenFault(meant.code)),
  });
  return (
    <>
      <TextInput
        {...token}
        inputRef={ref}
        label={t('token')}
        help={t('tokenHelp')}
        fault={fault ? t(`tokenErrors.${fault}`) : undefined}
        toldBy={tokenToldBy}
        className="code"
        multiline
        minRows={3}
        maxRows={6}
        autoFocus
        readOnly={isBusy}
      />
      {meant.part}
      {product?.capabilities.transport === 'registration-url' ? (
        <RegistrationUrlField form={form} isBusy={isBusy} />
      ) : null}
      <Controller
        control={form.control}
        name="force"
        render={({ field }) => (
          <div>
            <FormControlLabel
              label={t('force')}
              disabled={isBusy}
              control={
                <Switch
                  checked={field.value}
                  onChange={(_event, checked) => field.onChange(checked)}
                  slotProps={{ input: { ref: field.ref, role: 'switch', 'aria-describedby': id } }}
                />
              }
            />
            <p className="muted switch-help" id={id}>
              {product ? t('forceHelp', { context: product.noun }) : null}
            </p>
          </div>
        )}
      />
    </>
  );
}
