import QrCodeIcon from 'lucide-react/icons/qr-code';
import { Suspense, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { SectionBoundary } from './error-boundary.tsx';
import { lazyWithRetry } from './lazy-with-retry.tsx';

/** Few users need it, so it is loaded when its button is pressed. */
const QrCodeDialog = lazyWithRetry(async () => (await import('./qr-code-dialog.tsx')).QrCodeDialog);

interface QrCodeButtonProps {
  /** The name of the code. */
  readonly label: string;
  readonly code: string;
  /** Called when the user says that the code was scanned. */
  readonly onScanned?: (() => void) | undefined;
}

/** A button that shows a code as a QR code in a dialog. */
export function QrCodeButton({ label, code, onScanned }: QrCodeButtonProps) {
  const { t } = useTranslation('qrCode');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<QrCodeIcon />} onClick={() => setOpen(true)}>
        {t('show')}
      </Button>
      {isOpen ? (
        <SectionBoundary onClose={close}>
          <Suspense>
            <QrCodeDialog label={label} code={code} onScanned={onScanned} onClose={close} />
          </Suspense>
        </SectionBoundary>
      ) : null}
    </>
  );
}
