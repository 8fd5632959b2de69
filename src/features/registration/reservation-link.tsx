import { Link, useLocation } from 'react-router';
import { RichText, useTexts } from '#src/i18n/hooks.ts';
import { byTab, paths } from '#src/paths.ts';

/** The way to the other tab, for a product that cannot reach the portal (S4 ch. 5 "Register the Center"). */
export function ReservationLink() {
  const { t } = useTexts('registration');
  const location = useLocation();
  const link = <Link to={paths.reserve('confirm')} {...byTab(location)} />;
  return (
    <p>
      <RichText t={t} i18nKey="startHere" components={{ reserve: link }} />
    </p>
  );
}
