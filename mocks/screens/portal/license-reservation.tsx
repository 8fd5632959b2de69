import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { ReservationWizard } from './reservation-wizard.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** License Reservation…: explains reservations, then opens the wizard on Proceed (S0). */
export function LicenseReservation({ virtualAccountId }: { virtualAccountId: string }) {
  const { t } = usePortalTexts();
  const [open, setOpen] = useState<'question' | 'wizard'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button variant="contained" sx={{ mb: 4, alignSelf: 'flex-start' }} onClick={() => setOpen('question')}>
        {t('reserve.open')}
      </Button>
      {open === 'question' && (
        <PortalDialog title={t('reserve.proceed.title')} onDismiss={close}>
          <DialogContent>
            <Typography sx={{ fontWeight: 600 }}>{t('reserve.proceed.sentence')}</Typography>
            <Typography sx={{ mt: 2 }}>{t('reserve.proceed.consequence')}</Typography>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button variant="contained" autoFocus onClick={() => setOpen('wizard')}>
              {t('reserve.proceed.confirm')}
            </Button>
          </DialogActions>
        </PortalDialog>
      )}
      {open === 'wizard' && <ReservationWizard virtualAccountId={virtualAccountId} onClose={close} />}
    </>
  );
}
