import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import CheckIcon from 'lucide-react/icons/check';
import { useNavigate } from 'react-router';
import { csvSeparators } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { MuiProvider } from '#src/ui/mui-provider.tsx';
import { chooseCsvSeparator, useCsvSeparator } from './csv-separator.ts';
import type { MenuAction } from './menu-actions.ts';
import { useExports } from './use-exports.ts';

const items = {
  'renew-authorization': { text: 'renewAuthorization', path: paths.renew('authorization'), group: 'renewal' },
  'renew-registration': { text: 'renewRegistration', path: paths.renew('registration'), group: 'renewal' },
  'change-mode': { text: 'changeMode', path: paths.mode(), group: 'setting' },
  deregister: { text: 'deregister', path: paths.deregister(), group: 'destructive' },
  // While the product holds a reservation, Deregister returns it (screens.md §3.5).
  'return-reservation': { text: 'deregister', path: paths.returnReservation('confirm'), group: 'destructive' },
} as const;

interface ActionsMenuProps {
  readonly anchor: HTMLElement;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
}

/**
 * The menu with Renew Operations, Change License mode, Export and, last, Deregister (screens.md §2.4). Actions that the role
 * forbids are disabled, with the reason; every role may export. The menu stays open after the choice of a separator, so
 * that an export can follow (docs/decisions/0031).
 */
export function ActionsMenu({ anchor, actions, onClose }: ActionsMenuProps) {
  const { t } = useTranslation(['licenses', 'actionsMenu']);
  const navigate = useNavigate();
  const { exportUsage, exportSummary } = useExports();
  const separator = useCsvSeparator();
  const isDisabled = actions.some(({ availability }) => availability === 'forbidden');
  const actionItem = ({ action, availability }: MenuAction) => (
    <MenuItem
      key={action}
      className={items[action].group === 'destructive' ? 'menu-danger' : undefined}
      disabled={availability === 'forbidden'}
      onClick={() => {
        onClose();
        void navigate(items[action].path, inAppNavigation);
      }}
    >
      {t(items[action].text)}
    </MenuItem>
  );
  const exportItem = (save: (() => void) | undefined, text: 'exportUsage' | 'exportSummary') => (
    <MenuItem
      disabled={!save}
      onClick={() => {
        onClose();
        save?.();
      }}
    >
      {t(`actionsMenu:${text}`)}
    </MenuItem>
  );
  const actionsOf = (group: (typeof items)[MenuAction['action']]['group']) =>
    actions.filter(({ action }) => items[action].group === group);
  const renewals = actionsOf('renewal');
  const settings = actionsOf('setting');
  const destructive = actionsOf('destructive');
  return (
    <MuiProvider>
      <Menu anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('actions') } }}>
        {renewals.length > 0 ? (
          <ListSubheader role="presentation">{t('actionsMenu:renewOperations')}</ListSubheader>
        ) : null}
        {renewals.map(actionItem)}
        {settings.length > 0 && renewals.length > 0 ? <Divider /> : null}
        {settings.map(actionItem)}
        {isDisabled ? <ListSubheader role="presentation">{t('refusedByRole')}</ListSubheader> : null}
        {actions.length > 0 ? <Divider /> : null}
        <ListSubheader role="presentation">{t('export')}</ListSubheader>
        {exportItem(exportUsage, 'exportUsage')}
        {exportItem(exportSummary, 'exportSummary')}
        <ListSubheader role="presentation">{t('actionsMenu:csvSeparator')}</ListSubheader>
        {csvSeparators.map((name) => (
          <MenuItem
            key={name}
            role="menuitemradio"
            aria-checked={name === separator}
            aria-label={`${t('actionsMenu:csvSeparator')} ${t(`actionsMenu:csvSeparators.${name}`)}`}
            onClick={() => chooseCsvSeparator(name)}
          >
            <ListItemIcon>{name === separator ? <CheckIcon /> : null}</ListItemIcon>
            {t(`actionsMenu:csvSeparators.${name}`)}
          </MenuItem>
        ))}
        {destructive.length > 0 ? <Divider /> : null}
        {destructive.map(actionItem)}
      </Menu>
    </MuiProvider>
  );
}
