import type { Ref } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { AuthorizationPreviewSection } from './authorization-preview.tsx';
import type { AuthorizationCheck } from './use-authorization-check.ts';

interface AuthorizationCodeSectionProps {
  readonly check: AuthorizationCheck;
  readonly help: string;
  /** Whether the code updates a reservation. The preview then shows the changes instead of the granted licenses. */
  readonly isUpdate: boolean;
  readonly isBusy: boolean;
  /** The id of the alert about a rejected code. */
  readonly errorMessageId?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** The field for the authorization code and, under it, the preview of the code (screens.md §3.1, §3.4). */
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
