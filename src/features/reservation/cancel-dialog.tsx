import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { productQuery } from '#src/api/product.ts';
import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { useCancelRequest } from './use-cancel-request.tsx';
import { useReturnAuthorization } from './use-return-authorization.tsx';
import { useUnusedAuthorizationStep } from './use-unused-authorization-step.tsx';

type Tab = 'licensed' | 'unlicensed';

const tabs: readonly Tab[] = ['licensed', 'unlicensed'];

interface CancelDialogProps {
  readonly onClose: () => void;
}

/**
 * The dialog Cancel Reservation (screens.md §3.3). If the portal has issued an authorization code, a return code releases
 * its licenses; otherwise the request becomes void.
 */
export function CancelDialog({ onClose }: CancelDialogProps) {
  const { t } = useTranslation('reservation');
  const [tab, setTab] = useState<Tab>('licensed');
  const [returnCode, setReturnCode] = useState<ReturnCode>();
  const licensed = useReturnAuthorization({ onReturnCode: setReturnCode, onClose });
  const unlicensed = useCancelRequest({ onClose });
  const finishStep = useUnusedAuthorizationStep({ returnCode, onClose });
  if (returnCode) {
    const step = { id: 'code', name: '', title: t('steps.return.code.title') };
    return <Wizard name={t('cancel.name')} steps={[step]} step="code" {...finishStep} />;
  }
  const step = { id: 'choose', name: '', title: t('cancel.question') };
  const view = tab === 'licensed' ? licensed : unlicensed;
  return (
    <Wizard
      name={t('cancel.name')}
      steps={[step]}
      step="choose"
      tabs={{
        label: t('cancel.question'),
        tabs: tabs.map((id) => ({ id, label: t(`cancel.tabs.${id}`) })),
        selected: tab,
        onSelect: (id) => setTab(id as Tab),
      }}
      {...view}
    >
      {view.children}
      <GuideName tab={tab} />
    </Wizard>
  );
}

/** The name of the button in the product's guide, if it differs (S4 ch. 5). */
function GuideName({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation('reservation');
  const { data: guide } = useQuery({ ...productQuery, select: (product) => product.guide });
  if (guide?.pendingButtons !== 'enter-and-return') return null;
  return <p className="muted">{t(`cancel.inGuide.${tab}`, { guide: guide.title })}</p>;
}
