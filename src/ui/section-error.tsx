import Button from '@mui/material/Button';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from './notice.tsx';

/** Buttons to render again and to reload the page, whose version may no longer be on the server. */
export function RetryButtons({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
      <Button variant="outlined" color="inherit" onClick={() => location.reload()}>
        {t('loadAgain')}
      </Button>
    </>
  );
}

/** Replaces a section of a page that failed. */
export function SectionError({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <NoticeBox severity="error" role="alert" title={t('brokenPart')} actions={<RetryButtons onRetry={onRetry} />}>
      <p>{t('brokenPartNext')}</p>
    </NoticeBox>
  );
}
