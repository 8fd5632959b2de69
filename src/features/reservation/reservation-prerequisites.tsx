import { useTranslation } from '#src/i18n/use-translation.ts';

/** The prerequisites and drawbacks of a reservation (S4 ch. 5 "Register the Center"). */
export function ReservationPrerequisites() {
  const { t } = useTranslation('reservation');
  return (
    <>
      <p>{t('before.permission')}</p>
      <div className="stack">
        <p>{t('before.drawbacks')}</p>
        <ul className="notice-steps">
          <li>{t('before.movement')}</li>
          <li>{t('before.visibility')}</li>
          <li>{t('before.simplicity')}</li>
        </ul>
      </div>
      <p>{t('request.surplus')}</p>
    </>
  );
}
