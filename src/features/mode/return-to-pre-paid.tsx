import Button from '@mui/material/Button';
import { useId } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface ReturnToPrePaidProps {
  readonly isSaving: boolean;
  readonly onReturn: () => void;
}

/** Button that returns to pre-paid mode, with an explanation of the consequences. */
export function ReturnToPrePaid({ isSaving, onReturn }: ReturnToPrePaidProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  return (
    <div className="return-to-pre-paid">
      <Button
        variant="outlined"
        className="long-button"
        aria-disabled={isSaving}
        aria-describedby={id}
        onClick={() => {
          if (!isSaving) onReturn();
        }}
      >
        {t('mode.return')}
      </Button>
      <p className="muted" id={id}>
        {t('mode.returnHelp')}
      </p>
    </div>
  );
}
