import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { NoticeBox } from './notice.tsx';

/** Buttons to render again and to reload the page, whose version may no longer be on the server. */
export function RetryButtons({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="outlined" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
      <Button variant="outlined" onClick={() => location.reload()}>
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
