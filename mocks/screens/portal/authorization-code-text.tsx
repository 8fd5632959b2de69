import { CodeText } from './code-text.tsx';
import { fileNameOf } from './file-name.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface AuthorizationCodeTextProps {
  readonly code: string;
  readonly serialNumber: string;
}

/** A new authorization code, with Copy to Clipboard and Save to file. */
export function AuthorizationCodeText({ code, serialNumber }: AuthorizationCodeTextProps) {
  const { t } = usePortalTexts();
  return (
    <CodeText
      label={t('issuedCode.label')}
      text={code}
      fileName={fileNameOf(t('issuedCode.fileName'), serialNumber)}
      copyFailedText={t('issuedCode.copyRefused')}
    />
  );
}
