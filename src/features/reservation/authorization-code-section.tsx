import type { Ref } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { AuthorizationPreviewSection } from './authorization-preview.tsx';
import type { AuthorizationCheck } from './use-authorization-check.ts';

interface AuthorizationCodeSectionProps {
  readonly check: AuthorizationCheck;
  readonly help: string;
  /** In a reservation: what changes is told, not what is granted. */
  readonly isUpdate: boolean;
  readonly isBusy: boolean;
  /** The identity of what is said of the code once it was refused. */
  readonly errorMessageId?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Where the authorization code is entered, and under it what it grants (screens.md §3.1, §3.4). */
export function AuthorizationCodeSection({
  check,
  help,
  isUpdate,
  isBusy,
  errorMessageId,
  inputRef,
}: AuthorizationCodeSectionProps) {
  const { t } = useTranslation('reservation');
  const { entered, selection, enter, codeError, isChecking, preview } = check;
  return (
    <>
      <CodeInput
        label={t('authorizationCode')}
        help={help}
        value={entered}
        onChange={enter}
        error={codeError ? t(`textFaults.${codeError}`) : undefined}
        isBusy={isBusy}
        errorMessageId={errorMessageId}
        {...(inputRef ? { inputRef } : {})}
      />
      {selection.element}
      {isChecking ? <p className="muted">{t('checking')}</p> : null}
      {preview ? <AuthorizationPreviewSection preview={preview} isUpdate={isUpdate} /> : null}
    </>
  );
}
