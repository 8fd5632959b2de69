import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import { serverNow } from '#src/api/server-clock.ts';
import type { Product } from '#src/contract/product.ts';
import { tokenMaximumLength } from '#src/contract/registration.ts';
import { recogniseCode } from '#src/domain/codes.ts';
import { minutesUntil } from '#src/domain/expiry.ts';
import { type GatewayUrlError, suggestGatewayUrl, validateGatewayUrl } from '#src/domain/gateway-url.ts';
import type { RegistrationOutcome } from '#src/domain/registration-outcome.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import type { CodeSelection } from '#src/ui/code-selection.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Status } from '#src/ui/status.tsx';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';

/** The values of the registration form. */
export interface RegistrationForm {
  token: string;
  transportUrl: string;
  force: boolean;
}

type TokenError = Exclude<ReturnType<typeof recogniseCode>['kind'], 'registration-token'> | 'too-long';

/** Returns the error in the form of a token. Only the portal can validate its content. */
function validateToken(token: string): TokenError | undefined {
  const { kind } = recogniseCode(token);
  if (kind === 'unknown' && token.length > tokenMaximumLength) return 'too-long';
  return kind === 'registration-token' ? undefined : kind;
}

type RegistrationUrlError = Exclude<GatewayUrlError, 'empty'>;

/** Returns the error of a registration URL. An empty URL is valid: the product then reaches the portal directly. */
function validateRegistrationUrl(text: string): RegistrationUrlError | undefined {
  const urlError = validateGatewayUrl(text);
  return urlError === 'empty' ? undefined : urlError;
}

interface RegistrationUrlFieldProps {
  readonly form: UseFormReturn<RegistrationForm>;
  readonly isBusy: boolean;
}

/** The field for the Smart Transport Registration URL of an On-Prem (S0). */
function RegistrationUrlField({ form, isBusy }: RegistrationUrlFieldProps) {
  const { t } = useTranslation('registration');
  const urlError = form.formState.errors.transportUrl?.message as RegistrationUrlError | undefined;
  const { ref, ...input } = form.register('transportUrl', { validate: validateRegistrationUrl });
  const suggestion = urlError ? suggestGatewayUrl(form.getValues('transportUrl')) : undefined;
  const apply = (url: string) => {
    form.setValue('transportUrl', url, { shouldDirty: true, shouldValidate: true });
    // The pressed button no longer exists.
    form.setFocus('transportUrl');
  };
  return (
    <>
      <TextInput
        {...input}
        inputRef={ref}
        label={t('transportUrl')}
        help={t('transportUrlHelp')}
        error={urlError ? t(`transportUrlErrors.${urlError}`) : undefined}
        readOnly={isBusy}
        inputProps={{ inputMode: 'url' }}
      />
      {suggestion ? (
        <SuggestedFix label={t('transportUrlUse', { url: suggestion })} onApply={() => apply(suggestion)} />
      ) : null}
    </>
  );
}

interface RegistrationFieldsProps {
  readonly form: UseFormReturn<RegistrationForm>;
  /** The token found in the entered text. */
  readonly selection: CodeSelection;
  readonly isBusy: boolean;
  readonly product: Product | undefined;
  /** The id of the alert about a token that the portal has rejected. */
  readonly tokenErrorId: string | undefined;
}

/** The fields of the registration: token, registration URL if the product has one, and the switch Force Register. */
export function RegistrationFields({ form, selection, isBusy, product, tokenErrorId }: RegistrationFieldsProps) {
  const { t } = useTranslation('registration');
  const id = useId();
  const tokenError = form.formState.errors.token?.message as TokenError | undefined;
  const { ref, ...token } = form.register('token', {
    // A choice among several tokens is shown under the field.
    validate: () => (selection.isUndecided ? undefined : validateToken(selection.code)),
  });
  return (
    <>
      <TextInput
        {...token}
        inputRef={ref}
        label={t('token')}
        help={<RecognisedToken token={selection.code} />}
        error={tokenError ? t(`tokenErrors.${tokenError}`) : undefined}
        errorMessageId={tokenErrorId}
        className="code"
        multiline
        minRows={3}
        maxRows={6}
        autoFocus
        readOnly={isBusy}
      />
      {selection.element}
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

/** The help of the token field: once a token is entered, that it is one, and until when it is valid. */
function RecognisedToken({ token }: { readonly token: string }) {
  const { t } = useTranslation('registration');
  const { date } = useFormats();
  const { kind, expiresAt } = recogniseCode(token);
  if (kind !== 'registration-token' || expiresAt === undefined) return t('tokenHelp');
  const isExpired = expiresAt <= serverNow();
  const text = t(isExpired ? 'tokenExpired' : 'tokenRecognised', { date: date(new Date(expiresAt).toISOString()) });
  return <Status severity={isExpired ? 'warning' : 'success'} text={text} />;
}

interface RegistrationProblemProps {
  readonly id: string;
  readonly error: ApiError | null;
  readonly outcome: RegistrationOutcome | undefined;
  readonly token: string;
  readonly isForced: boolean;
  /** Turns on Force Register and registers again. */
  readonly onReplace: () => void;
}

/** Alert in the dialog about a failed registration, with the reason and the next step. */
export function RegistrationProblem({ id, error, outcome, token, isForced, onReplace }: RegistrationProblemProps) {
  const { t } = useTranslation(['registration', 'outcomes']);
  if (error) return <ProblemAlert failure={error} />;
  if (outcome?.kind === 'refused') {
    const { code, raw } = outcome.reason;
    return (
      <ProblemAlert
        id={id}
        title={t('outcomes:register.refused')}
        failure={{ code: `reason:${code}`, raw }}
        actions={
          code === 'already-registered' && !isForced ? (
            <Button size="small" variant="outlined" onClick={onReplace}>
              {t('replaceAndRegister')}
            </Button>
          ) : null
        }
      >
        {code === 'token-not-valid' ? <TokenExpiryHint token={token} /> : null}
      </ProblemAlert>
    );
  }
  if (outcome?.kind === 'unreachable') {
    return (
      <ProblemAlert
        title={t('outcomes:register.unreached')}
        failure={{ code: `reason:${outcome.reason.code}`, raw: outcome.reason.raw }}
      >
        <p>{t('unreachableNext', { count: minutesUntil(outcome.nextAttemptAt, serverNow()) })}</p>
      </ProblemAlert>
    );
  }
  return null;
}

/** Hint from the expiry date in the token, because the portal gives the same reason for every rejected token. */
function TokenExpiryHint({ token }: { readonly token: string }) {
  const { t } = useTranslation('registration');
  const { dateTime } = useFormats();
  const { expiresAt } = recogniseCode(token);
  if (expiresAt === undefined) return null;
  const date = dateTime(new Date(expiresAt).toISOString());
  return <p>{t(expiresAt <= serverNow() ? 'tokenExpired' : 'tokenNotExpired', { date })}</p>;
}
