import { NavLink } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';

/** The links to all pages. */
export function NavigationLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <ul>
      <li>
        <NavLink className="side-link" to={paths.licenses()} onClick={onFollow}>
          {t('license')}
        </NavLink>
      </li>
      <li>
        <NavLink className="side-link" to={paths.system()} onClick={onFollow}>
          {t('systemStatistics')}
        </NavLink>
      </li>
    </ul>
  );
}
