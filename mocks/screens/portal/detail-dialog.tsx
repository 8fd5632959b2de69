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
  /** Accessible name of the list of tabs. */
  readonly tabsLabel: string;
  /** The tabs; the first one is selected initially. */
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly content: () => ReactNode }[];
  readonly state: 'pending' | 'missing' | 'loaded';
  /** Message when the subject no longer exists. */
  readonly missingText: string;
  /** Actions in the footer, beside Close. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** A detail dialog with tabs; its height is the same for all tabs. */
export function DetailDialog<Name extends string>(props: DetailDialogProps<Name>) {
  const { title, tabsLabel, tabs, state, missingText, actions, onClose } = props;
  const { t } = usePortalTexts();
  const [selectedName, setSelectedName] = useState(tabs[0]?.name);
  const id = useId();
  const open = tabs.find(({ name }) => name === selectedName);
  return (
    <PortalDialog title={title} onDismiss={onClose} isWide>
      <DialogContent sx={{ pt: 0, height: { sm: 640 } }}>
        <Tabs
          value={selectedName}
          onChange={(_event, name) => setSelectedName(name)}
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
              {...(name === selectedName && { 'aria-controls': `${id}-panel` })}
            />
          ))}
        </Tabs>
        <Box id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selectedName}`} sx={{ pt: 4 }}>
          {state === 'pending' && <Skeleton sx={{ height: 200 }} />}
          {state === 'missing' && <Alert severity="warning">{missingText}</Alert>}
          {state === 'loaded' && open?.content()}
        </Box>
      </DialogContent>
      <DialogActions>
        {state === 'loaded' && actions}
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
