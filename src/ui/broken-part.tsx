import Button from '@mui/material/Button';
import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from './notice.tsx';

/** The two ways on: to draw it once more, and to load the page, which may be of a version that is gone. */
export function AgainButtons({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={onAgain}>
        {t('tryAgain')}
      </Button>
      <Button variant="outlined" color="inherit" onClick={() => location.reload()}>
        {t('loadAgain')}
      </Button>
    </>
  );
}

/** Stands where a part of a page failed. */
export function BrokenPart({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <NoticeBox severity="error" role="alert" title={t('brokenPart')} actions={<AgainButtons onAgain={onAgain} />}>
      <p>{t('brokenPartNext')}</p>
    </NoticeBox>
  );
}
