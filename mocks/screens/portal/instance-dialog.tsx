import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { InstanceEvents } from './instance-events.tsx';
import { InstanceOverview } from './instance-overview.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { instanceQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';

const tabs = ['overview', 'eventLog'] as const;

/** A product instance in detail: Overview and Event Log (domain.md §4.5). */
export function InstanceDialog({ udi, onClose }: { udi: string; onClose: () => void }) {
  const { say } = usePortalTexts();
  const { data: page, isPending } = useQuery(instanceQuery(useSimulator(), udi));
  const [tab, setTab] = useState<(typeof tabs)[number]>('overview');
  const id = useId();
  return (
    <PortalDialog title={page?.name ?? udi} onDismiss={onClose} isWide>
      <DialogContent sx={{ pt: 0, height: { sm: 640 } }}>
        <Tabs
          value={tab}
          onChange={(_event, chosen) => setTab(chosen)}
          aria-label={say('instance.tabs')}
          sx={{ minHeight: 36, '& .MuiTab-root': { minHeight: 36 } }}
        >
          {tabs.map((name) => (
            <Tab
              key={name}
              value={name}
              id={`${id}-${name}`}
              label={say(`instance.${name}`)}
              {...(name === tab && { 'aria-controls': `${id}-panel` })}
            />
          ))}
        </Tabs>
        <Box id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} sx={{ pt: 4 }}>
          {isPending && <Skeleton sx={{ height: 200 }} />}
          {!isPending && !page && <Alert severity="warning">{say('instance.gone')}</Alert>}
          {page && tab === 'overview' && <InstanceOverview page={page} />}
          {page && tab === 'eventLog' && <InstanceEvents events={page.events} />}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
