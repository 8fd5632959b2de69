import { Link, useLocation } from 'react-router';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { paths, tabSwitchNavigation } from '#src/paths.ts';

/** Link to the reservation tab, for a product that cannot reach the portal (S4 ch. 5 "Register the Center"). */
export function ReservationLink() {
  const { t } = useTranslation('registration');
  const location = useLocation();
  const link = <Link to={paths.reserve('confirm')} {...tabSwitchNavigation(location)} />;
  return (
    <p>
      <RichText t={t} i18nKey="startHere" components={{ reserve: link }} />
    </p>
  );
}
