import type { Ref } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { AuthorizationPreviewPart } from './authorization-preview.tsx';
import type { AuthorizationCheck } from './use-authorization-check.ts';

interface AuthorizationPartProps {
  readonly check: AuthorizationCheck;
  readonly help: string;
  /** In a reservation: what changes is told, not what is granted. */
  readonly isUpdate: boolean;
  readonly isBusy: boolean;
  /** The identity of what is said of the code once it was refused. */
  readonly toldBy?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Where the authorization code is entered, and under it what it grants (screens.md §3.1, §3.4). */
export function AuthorizationPart({ check, help, isUpdate, isBusy, toldBy, inputRef }: AuthorizationPartProps) {
  const { t } = useTexts('reservation');
  const { entered, meant, enter, fault, isChecking, preview } = check;
  return (
    <>
      <CodeInput
        label={t('authorizationCode')}
        help={help}
        value={entered}
        onChange={enter}
        fault={fault ? t(`textFaults.${fault}`) : undefined}
        isBusy={isBusy}
        toldBy={toldBy}
        {...(inputRef ? { inputRef } : {})}
      />
      {meant.part}
      {isChecking ? <p className="muted">{t('checking')}</p> : null}
      {preview ? <AuthorizationPreviewPart preview={preview} isUpdate={isUpdate} /> : null}
    </>
  );
}
