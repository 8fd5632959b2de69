import Button from '@mui/material/Button';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from './notice.tsx';

/** The two ways on: to draw it once more, and to load the page, which may be of a version that is gone. */
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

/** Stands where a part of a page failed. */
export function SectionError({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <NoticeBox severity="error" role="alert" title={t('brokenPart')} actions={<RetryButtons onRetry={onRetry} />}>
      <p>{t('brokenPartNext')}</p>
    </NoticeBox>
  );
}
