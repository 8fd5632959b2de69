import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, useId, useState } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface DetailDialogProps<Name extends string> {
  readonly title: ReactNode;
  /** What the list of tabs is called. */
  readonly tabsLabel: string;
  /** The first one is open at first. */
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly content: () => ReactNode }[];
  readonly state: 'pending' | 'gone' | 'there';
  /** What is said when it is not there any more. */
  readonly gone: string;
  /** What can be done with it, at the foot beside Close. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** Something in detail: a dialog of tabs that keeps its height as one goes from tab to tab. */
export function DetailDialog<Name extends string>(props: DetailDialogProps<Name>) {
  const { title, tabsLabel, tabs, state, gone, actions, onClose } = props;
  const { t } = usePortalTexts();
  const [chosen, setChosen] = useState(tabs[0]?.name);
  const id = useId();
  const open = tabs.find(({ name }) => name === chosen);
  return (
    <PortalDialog title={title} onDismiss={onClose} isWide>
      <DialogContent sx={{ pt: 0, height: { sm: 640 } }}>
        <Tabs
          value={chosen}
          onChange={(_event, name) => setChosen(name)}
          aria-label={tabsLabel}
          sx={{
            minHeight: 36,
            '& .MuiTabs-list': { flexWrap: 'wrap' },
            '& .MuiTab-root': { minHeight: 36, minWidth: 0, px: { xs: 2.5, sm: 4 } },
          }}
        >
          {tabs.map(({ name, label }) => (
            <Tab
              key={name}
              value={name}
              id={`${id}-${name}`}
              label={label}
              {...(name === chosen && { 'aria-controls': `${id}-panel` })}
            />
          ))}
        </Tabs>
        <Box id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} sx={{ pt: 4 }}>
          {state === 'pending' && <Skeleton sx={{ height: 200 }} />}
          {state === 'gone' && <Alert severity="warning">{gone}</Alert>}
          {state === 'there' && open?.content()}
        </Box>
      </DialogContent>
      <DialogActions>
        {state === 'there' && actions}
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
