import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { type AlertSeverity, alertSeverities, type PortalAlert } from '#mocks/cssm/alert.ts';
import { color } from './colors.ts';
import { usePortalTexts } from './use-portal-texts.ts';

const severityColors = {
  major: { background: color('major'), color: color('onMajor') },
  minor: { background: color('minor'), color: color('onMinor') },
  informational: { background: color('band'), color: 'text.primary' },
} as const;

/** Number of alerts per severity (red, yellow, gray); pale at 0. Shows a skeleton while loading. */
export function AlertChips({ alerts }: { alerts: readonly PortalAlert[] | undefined }) {
  const { t } = usePortalTexts();
  if (!alerts) return <Skeleton sx={{ width: 240, maxWidth: '60vw' }} />;
  return (
    <Box
      component="ul"
      aria-label={t('alerts.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none' }}
    >
      {alertSeverities.map((severity) => {
        const count = countOf(alerts, severity);
        return (
          <Box
            key={severity}
            component="li"
            sx={{
              px: 2,
              borderRadius: 1,
              fontWeight: 600,
              // Forced colors remove the background.
              '@media (forced-colors: active)': { border: '1px solid' },
              ...(count === 0
                ? { color: 'text.secondary', boxShadow: `inset 0 0 0 1px ${color('border')}` }
                : severityColors[severity]),
            }}
          >
            {t(`alerts.counts.${severity}`, { count })}
          </Box>
        );
      })}
    </Box>
  );
}

function countOf(alerts: readonly PortalAlert[], severityToCount: AlertSeverity): number {
  return alerts.reduce((count, { severity }) => count + Number(severity === severityToCount), 0);
}
