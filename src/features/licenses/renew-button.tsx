import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { RenewalKind } from '#src/contract/renewals.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { openedHere, paths } from '#src/paths.ts';
import { useOffers } from './use-offers.ts';

const actions = { authorization: 'renew-authorization', registration: 'renew-registration' } as const;
const texts = { authorization: 'renewAuthorization', registration: 'renewRegistration' } as const;

/** The renewal that a notice suggests; who may not renew reads why in the page's header. */
export function RenewButton({ kind }: { readonly kind: RenewalKind }) {
  const { t } = useTexts('licenses');
  const navigate = useNavigate();
  if (useOffers()(actions[kind]) !== 'offered') return null;
  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      onClick={() => void navigate(paths.renew(kind), openedHere)}
    >
      {t(texts[kind])}
    </Button>
  );
}
