import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PortalUse } from '#mocks/cssm/instance-page.ts';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import type { InstanceTransfer } from '#mocks/cssm/transfers.ts';
import { announce } from '#src/ui/announcer.ts';
import { AccountChoice } from './account-choice.tsx';
import { useErrand } from './errand.ts';
import { FormDialog } from './form-dialog.tsx';
import { accountQuery, instanceQuery, onPremAccountsQuery } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

interface TransferInstanceDialogProps {
  readonly instance: Pick<PortalInstance, 'udi' | 'name' | 'reserved'>;
  readonly onClose: () => void;
}

/** What stands against the virtual account that was chosen. */
const aboutAccount: Partial<Record<Refusal['problem'], 'transfer.sameAccount' | 'transfer.managedByOnPrem'>> = {
  'same-account': 'transfer.sameAccount',
  'managed-by-on-prem': 'transfer.managedByOnPrem',
};

/** Transfer… of a product instance: its reserved licences go with it, and of an online one its use alone (domain.md §4.5). */
export function TransferInstanceDialog({ instance, onClose }: TransferInstanceDialogProps) {
  const { say } = usePortalTexts();
  const { udi, name, reserved } = instance;
  const simulator = useSimulator();
  const page = useQuery(instanceQuery(simulator, udi));
  const accounts = useOtherAccounts();
  const [picked, setPicked] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const toField = useRef<HTMLSelectElement>(null);
  const errand = useErrand('transfer-instance', ({ cssm }, asked: InstanceTransfer) => cssm.transferInstance(asked));
  const to = picked ?? (accounts.length === 1 ? (accounts[0]?.id ?? '') : '');
  const refused = errand.refusal?.problem;
  const wrong = refused && aboutAccount[refused];

  useEffect(() => {
    if (wrong !== undefined) toField.current?.focus();
  }, [wrong]);

  const submit = () => {
    setChecked(true);
    if (to === '') toField.current?.focus();
    else {
      errand.start({ udi, to }, () => {
        announce(say('transfer.instanceDone'));
        onClose();
      });
    }
  };
  const problem = () => {
    if (wrong !== undefined) return say(wrong);
    return isChecked && to === '' ? say('transfer.toMissing') : undefined;
  };

  return (
    <FormDialog
      title={say('transfer.instanceTitle')}
      confirm={say('transfer.confirm')}
      busy={errand.busy}
      isTouched={false}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography translate="no" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <AccountChoice
        ref={toField}
        accounts={accounts}
        value={to}
        onChange={(id) => {
          setPicked(id);
          errand.forget();
        }}
        problem={problem()}
        autoFocus
      />
      <div>
        {page.isPending ? (
          <Skeleton sx={{ height: 60 }} />
        ) : (
          <Moves uses={page.data?.usage ?? []} reserved={reserved} />
        )}
        {!reserved && <Typography sx={{ mt: 2, color: 'text.secondary' }}>{say('transfer.learns')}</Typography>}
      </div>
      {refused !== undefined && wrong === undefined && (
        <Alert severity="error">{say(refused === 'not-found' ? 'transfer.gone' : 'transfer.failed')}</Alert>
      )}
    </FormDialog>
  );
}

/** The virtual accounts it may go to: not the present one, and none that is an On-Prem's alone. */
function useOtherAccounts() {
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId())).data;
  const onPrems = useQuery(onPremAccountsQuery(simulator)).data;
  const all = account?.virtualAccounts ?? [];
  const isOnPrems = (id: string) => onPrems?.some(({ virtualAccountId }) => virtualAccountId === id) === true;
  return all.filter(({ id }) => id !== account?.id && !isOnPrems(id));
}

function Moves({ uses, reserved }: { uses: readonly PortalUse[]; reserved: boolean }) {
  const { say } = usePortalTexts();
  if (uses.length === 0) return <Typography>{say('transfer.usesNothing')}</Typography>;
  return (
    <>
      <Typography>{say(reserved ? 'transfer.reserved' : 'transfer.online')}</Typography>
      <Box component="ul" sx={{ mt: 1, mb: 0, paddingInlineStart: 5 }}>
        {uses.map(({ tag, name, required }) => (
          <li key={tag}>{say('transfer.uses', { count: required, license: name })}</li>
        ))}
      </Box>
    </>
  );
}
