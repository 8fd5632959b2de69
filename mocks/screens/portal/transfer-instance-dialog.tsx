import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PortalUse } from '#mocks/cssm/instance-page.ts';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import type { InstanceTransfer } from '#mocks/cssm/transfers.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { AccountSelect } from './account-select.tsx';
import { FormDialog } from './form-dialog.tsx';
import { accountQuery, instanceQuery, onPremAccountsQuery } from './queries.ts';
import type { SimulatorRefusal } from './refusal.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

interface TransferInstanceDialogProps {
  readonly instance: Pick<PortalInstanceRow, 'udi' | 'name' | 'reserved'>;
  readonly onClose: () => void;
}

/** Errors of the selected virtual account. */
const accountErrors: Partial<Record<SimulatorRefusal['problem'], 'transfer.sameAccount' | 'transfer.managedByOnPrem'>> =
  {
    'same-account': 'transfer.sameAccount',
    'managed-by-on-prem': 'transfer.managedByOnPrem',
  };

/**
 * Transfer… of a product instance: moves its reserved licenses with it; for an online instance, only its usage
 * (domain.md §4.5).
 */
export function TransferInstanceDialog({ instance, onClose }: TransferInstanceDialogProps) {
  const { t } = usePortalTexts();
  const { udi, name, reserved } = instance;
  const simulator = useSimulator();
  const page = useQuery(instanceQuery(simulator, udi));
  const accounts = useOtherAccounts();
  const [selectedId, setSelectedId] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const toField = useRef<HTMLSelectElement>(null);
  const mutation = usePortalMutation('transfer-instance', ({ cssm }, transfer: InstanceTransfer) =>
    cssm.transferInstance(transfer),
  );
  const to = selectedId ?? (accounts.length === 1 ? (accounts[0]?.id ?? '') : '');
  const refusalCode = mutation.refusal?.problem;
  const accountError = refusalCode && accountErrors[refusalCode];

  useEffect(() => {
    if (accountError !== undefined) toField.current?.focus();
  }, [accountError]);

  const submit = () => {
    setChecked(true);
    if (to === '') toField.current?.focus();
    else {
      mutation.mutate({ udi, to }, () => {
        reportResult(t('transfer.instanceDone'));
        onClose();
      });
    }
  };
  const fieldError = () => {
    if (accountError !== undefined) return t(accountError);
    return isChecked && to === '' ? t('transfer.toMissing') : undefined;
  };

  return (
    <FormDialog
      title={t('transfer.instanceTitle')}
      confirm={t('transfer.confirm')}
      isSubmitting={mutation.isPending}
      isDirty={false}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography translate="no" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <AccountSelect
        ref={toField}
        accounts={accounts}
        value={to}
        onChange={(id) => {
          setSelectedId(id);
          mutation.reset();
        }}
        problem={fieldError()}
        autoFocus
      />
      <div>
        {page.isPending ? (
          <Skeleton sx={{ height: 60 }} />
        ) : (
          <TransferSummary uses={page.data?.usage ?? []} reserved={reserved} />
        )}
        {!reserved && <Typography sx={{ mt: 2, color: 'text.secondary' }}>{t('transfer.learns')}</Typography>}
      </div>
      {refusalCode !== undefined && accountError === undefined && (
        <Alert severity="error">{t(refusalCode === 'not-found' ? 'transfer.gone' : 'transfer.failed')}</Alert>
      )}
    </FormDialog>
  );
}

/** Returns the possible targets: all virtual accounts except the current one and those of an On-Prem. */
function useOtherAccounts() {
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId())).data;
  const onPrems = useQuery(onPremAccountsQuery(simulator)).data;
  const all = account?.virtualAccounts ?? [];
  const isOnPrems = (id: string) => onPrems?.some(({ virtualAccountId }) => virtualAccountId === id) === true;
  return all.filter(({ id }) => id !== account?.id && !isOnPrems(id));
}

function TransferSummary({ uses, reserved }: { uses: readonly PortalUse[]; reserved: boolean }) {
  const { t } = usePortalTexts();
  if (uses.length === 0) return <Typography>{t('transfer.usesNothing')}</Typography>;
  return (
    <>
      <Typography>{t(reserved ? 'transfer.reserved' : 'transfer.online')}</Typography>
      <Box component="ul" sx={{ mt: 1, mb: 0, paddingInlineStart: 5 }}>
        {uses.map(({ tag, name, required }) => (
          <li key={tag}>{t('transfer.uses', { count: required, license: name })}</li>
        ))}
      </Box>
    </>
  );
}
