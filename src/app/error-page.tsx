import { useLayoutEffect } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { removeShell } from './static-shell.ts';

/** Replaces a route that failed while rendering. The frame around it keeps working. */
export function ErrorPage() {
  const { t } = useTranslation(['frame', 'common']);
  useLayoutEffect(removeShell, []);
  return (
    <div className="page" role="alert">
      <h1 className="page-title" tabIndex={-1}>
        {t('brokenTitle')}
      </h1>
      <p className="page-purpose">{t('broken')}</p>
      <p>
        <Button variant="contained" onClick={() => location.reload()}>
          {t('common:loadAgain')}
        </Button>
      </p>
    </div>
  );
}
