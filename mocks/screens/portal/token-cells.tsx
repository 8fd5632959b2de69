import ArrowOutward from '@mui/icons-material/ArrowOutward';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { PortalTokenRow } from '#mocks/cssm/replies.ts';
import { fonts } from '#src/ui/tokens.ts';
import { SeverityLabel } from './alert-labels.tsx';
import { expirationDate, shortToken, usesOf } from './formats.ts';
import { expiresSoon, fewUsesLeft } from './token-warnings.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** id of the element with a token's description; it describes the buttons of its row. */
export const descriptionId = ({ id }: Pick<PortalTokenRow, 'id'>): string => `description-${id}`;

/** The beginning of a token, and the blue arrow that opens the whole (S4 ch. 4, Create a token, step 7). */
export function TokenText({ token, onShow }: { token: PortalTokenRow; onShow: () => void }) {
  const { t } = usePortalTexts();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" translate="no" sx={{ fontFamily: fonts.code, overflowWrap: 'anywhere' }}>
        {shortToken(token.text)}
      </Box>
      <Tooltip title={t('tokens.show')} describeChild={false}>
        <IconButton
          size="small"
          color="primary"
          aria-label={t('tokens.show')}
          aria-describedby={descriptionId(token)}
          onClick={onShow}
          sx={{ my: -1 }}
        >
          <ArrowOutward sx={{ fontSize: 20 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

/** Expiration of a token, with a warning if it is near, or with the reason why the token is no longer valid. */
export function TokenExpiration({ token, now }: { token: PortalTokenRow; now: string }) {
  const { t } = usePortalTexts();
  return (
    <span>
      <span>{expirationDate(token, now, t)}</span>
      {expiresSoon(token, now) && <SeverityLabel severity="minor">{t('tokens.expiresSoon')}</SeverityLabel>}
      {token.status !== 'active' && (
        <Box
          component="span"
          sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'error.main', fontWeight: 600 }}
        >
          <BlockOutlined sx={{ fontSize: 20 }} />
          {t(`tokens.status.${token.status}`)}
        </Box>
      )}
    </span>
  );
}

/** Uses of a token, with a warning if few are left; renders nothing without a limit. */
export function TokenUses({ token }: { token: PortalTokenRow }) {
  const { t } = usePortalTexts();
  const usesLeft = fewUsesLeft(token);
  if (token.maximumUses === undefined) return null;
  return (
    <span>
      <span>{usesOf(token, t)}</span>
      {usesLeft !== undefined && (
        <SeverityLabel severity="minor">{t('tokens.nearlyUsedUp', { count: usesLeft })}</SeverityLabel>
      )}
    </span>
  );
}
