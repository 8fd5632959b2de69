import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { encodeQrCode, type QrCode, quietZone } from './qr-code.ts';
import './qr-code.css';

interface QrCodeDialogProps {
  /** The name of the code. */
  readonly label: string;
  readonly code: string;
  /** Called when the user says that the code was scanned. Without it there is no such button. */
  readonly onScanned?: (() => void) | undefined;
  readonly onClose: () => void;
}

/**
 * A dialog with the QR code of a code, for a phone that carries it to another room. Whether the code was scanned, only
 * the user knows. Close has the focus, so that a second Enter does not say so.
 */
export function QrCodeDialog({ label, code, onScanned, onClose }: QrCodeDialogProps) {
  const { t } = useTranslation(['qrCode', 'common']);
  const picture = encodeQrCode(code);
  const hasQuestion = picture !== undefined && onScanned !== undefined;
  return (
    <DialogFrame
      title={t('qrCode:title')}
      onClose={onClose}
      isDismissible
      actions={
        <>
          <Button variant={hasQuestion ? 'outlined' : 'contained'} onClick={onClose} autoFocus>
            {t('common:close')}
          </Button>
          {hasQuestion ? (
            <Button
              variant="contained"
              onClick={() => {
                onScanned();
                onClose();
              }}
            >
              {t('qrCode:scanned')}
            </Button>
          ) : null}
        </>
      }
    >
      {picture ? (
        <>
          <p>{t('qrCode:text')}</p>
          <p className="code qr-code-text" translate="no">
            {code}
          </p>
          <QrCodePicture name={t('qrCode:picture', { name: label })} picture={picture} />
        </>
      ) : (
        <p>{t('qrCode:tooLong')}</p>
      )}
    </DialogFrame>
  );
}

/** The width that a QR code has where there is room, in CSS pixels. */
const preferredWidth = 340;
/** The width of the dialog's content in a window of 320 CSS pixels. A wider picture scrolls instead of shrinking. */
const narrowestWidth = 272;
/** The smallest module, in CSS pixels, that the camera of a phone reads without effort. */
const smallestModule = 4;

/** Black on white in every theme, because many scanners do not read a light code on a dark ground. */
function QrCodePicture({ name, picture: { size, path } }: { readonly name: string; readonly picture: QrCode }) {
  const modules = size + 2 * quietZone;
  const width = modules * Math.max(smallestModule, Math.floor(preferredWidth / modules));
  const isShrinkable = modules * smallestModule <= narrowestWidth;
  return (
    <svg
      className={isShrinkable ? 'qr-code qr-code-shrinkable' : 'qr-code'}
      role="img"
      aria-label={name}
      width={width}
      height={width}
      viewBox={`${-quietZone} ${-quietZone} ${modules} ${modules}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={modules} height={modules} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
