import { useQuery } from '@tanstack/react-query';
import { reservationRequestQuery } from '#src/api/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { fileNames, PortalInstructions, StoredCode } from './stored-code.tsx';

/** The dialog View Reservation Request Code. The code stays the same until the request is cancelled (screens.md §3.2). */
export function RequestCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reservation', 'common']);
  const codeQuery = useQuery(reservationRequestQuery);
  return (
    <DialogFrame
      title={t('requestCode')}
      onClose={onClose}
      isDismissible
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      <StoredCode
        label={t('requestCode')}
        code={codeQuery.data?.code}
        fileName={fileNames.request}
        query={codeQuery}
        onRetry={() => void codeQuery.refetch()}
      />
      <PortalInstructions i18nKey="request.carry" />
      <p className="muted">{t('request.same')}</p>
    </DialogFrame>
  );
}
