import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { instanceQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { UpdateSteps } from './update-steps.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface UpdateWizardProps {
  readonly udi: string;
  readonly onClose: () => void;
}

/** Update License Reservation (domain.md §4.5); loads the current and the available licenses first. */
export function UpdateWizard({ udi, onClose }: UpdateWizardProps) {
  const { t } = usePortalTexts();
  const instance = useQuery(instanceQuery(useSimulator(), udi));
  const [isStarted, setStarted] = useState(false);
  const page = instance.data;
  if (page && (isStarted || page.updatable.length > 0)) {
    return <UpdateSteps page={page} onStarted={() => setStarted(true)} onClose={onClose} />;
  }
  return (
    <PortalDialog title={t('update.title')} onDismiss={onClose} isWide>
      <DialogContent>
        {instance.isPending ? (
          <Skeleton sx={{ height: 200 }} />
        ) : (
          <Alert severity="warning">{t(page?.updateInTransit ? 'update.inTransit' : 'update.gone')}</Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
