import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { reservationRequestQuery } from '#src/api/reservation.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { fileNames } from './file-names.ts';
import { KeptCode } from './kept-code.tsx';
import { PortalText } from './portal-text.tsx';

/** View Reservation Request Code: the same code again, until the request is cancelled (screens.md §3.2). */
export function RequestCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['reservation', 'common']);
  const kept = useQuery(reservationRequestQuery);
  return (
    <DialogFrame
      title={t('requestCode')}
      onClose={onClose}
      mayDismiss
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      <KeptCode
        label={t('requestCode')}
        code={kept.data?.code}
        fileName={fileNames.request}
        asked={kept}
        onRetry={() => void kept.refetch()}
      />
      <PortalText i18nKey="request.carry" />
      <p className="muted">{t('request.same')}</p>
    </DialogFrame>
  );
}
