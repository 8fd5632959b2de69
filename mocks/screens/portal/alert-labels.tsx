import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type AlertKind, type AlertSeverity, alertSeverityOf } from '#mocks/cssm/alert.ts';
import { usePortalTexts } from './use-portal-texts.ts';

const icons = { major: ErrorOutlineOutlined, minor: ReportProblemOutlined, informational: InfoOutlined } as const;
const colors = { major: 'error.main', minor: 'warning.main', informational: 'text.secondary' } as const;

/** Text of an alert severity, with its icon and color. */
export function SeverityLabel({ severity, children }: { severity: AlertSeverity; children: ReactNode }) {
  const Icon = icons[severity];
  return (
    <Box
      component="span"
      sx={{ display: 'flex', gap: 1, color: colors[severity], fontWeight: 600, overflowWrap: 'break-word' }}
    >
      <Icon sx={{ fontSize: 20 }} />
      <span>{children}</span>
    </Box>
  );
}

/** Lists the alerts of a license or product instance, one per line; renders nothing without alerts. */
export function AlertLabels({ alerts }: { alerts: readonly AlertKind[] }) {
  const { t } = usePortalTexts();
  if (alerts.length === 0) return null;
  return (
    <span>
      {alerts.map((kind) => (
        <SeverityLabel key={kind} severity={alertSeverityOf[kind]}>
          {t(`alerts.names.${kind}`)}
        </SeverityLabel>
      ))}
    </span>
  );
}
