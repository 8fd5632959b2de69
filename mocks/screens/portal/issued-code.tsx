import { fileNameOf } from './file-name.ts';
import { IssuedText } from './issued-text.tsx';
import { usePortalTexts } from './texts.ts';

interface IssuedCodeProps {
  readonly code: string;
  readonly serialNumber: string;
}

/** An authorization code that was just generated, with Copy to Clipboard and Save to file. */
export function IssuedCode({ code, serialNumber }: IssuedCodeProps) {
  const { say } = usePortalTexts();
  return (
    <IssuedText
      label={say('issuedCode.label')}
      text={code}
      fileName={fileNameOf(say('issuedCode.fileName'), serialNumber)}
      copyRefused={say('issuedCode.copyRefused')}
    />
  );
}
