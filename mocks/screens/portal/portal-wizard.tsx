import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { color } from './colors.ts';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface PortalWizardProps {
  readonly title: string;
  readonly steps: readonly PortalWizardStep[];
  /** Name of the current step. */
  readonly step: string;
  /** Handler of Esc and of a click outside; undefined while closing would lose input. */
  readonly onDismiss: (() => void) | undefined;
  /** Handler of the next button and of Enter; undefined on the last step. */
  readonly onNext?: () => void;
  /** Error of the current step, unless a field shows it. */
  readonly problem: string | undefined;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A wizard in a dialog: the list of its steps, and the current step, whose heading takes the focus. */
export function PortalWizard(props: PortalWizardProps) {
  const { title, steps, step, onDismiss, onNext, problem, actions, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step takes the focus.
  useEffect(() => heading.current?.focus(), [step]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onNext?.();
  };
  return (
    <PortalDialog title={title} onDismiss={onDismiss} isWide>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', pt: 0, height: { sm: 600 } }}>
          <WizardSteps steps={steps} step={step} />
          <Typography ref={heading} variant="h3" tabIndex={-1} sx={{ outline: 'none' }}>
            {steps.find(({ name }) => name === step)?.title}
          </Typography>
          {children}
          {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        </DialogContent>
        <DialogActions>{actions}</DialogActions>
      </Box>
    </PortalDialog>
  );
}

/** A step of a wizard, with its heading. */
interface PortalWizardStep {
  readonly name: string;
  readonly title: string;
}

/** Headings of a wizard's steps, the current one in bold; on a phone only the current one, with its number. */
function WizardSteps({ steps, step }: { steps: readonly PortalWizardStep[]; step: string }) {
  const { t } = usePortalTexts();
  const currentIndex = steps.findIndex(({ name }) => name === step);
  return (
    <Box
      component="ol"
      aria-label={t('wizard.steps')}
      sx={{ display: 'flex', gap: '2px', m: 0, p: 0, listStyle: 'none' }}
    >
      {steps.map(({ name, title }, index) => (
        <Box
          component="li"
          key={name}
          {...(index === currentIndex && { 'aria-current': 'step' })}
          sx={{
            flex: 1,
            display: { xs: index === currentIndex ? 'block' : 'none', sm: 'block' },
            px: 3,
            py: 1.5,
            background: index === currentIndex ? color('blue') : color('band'),
            color: index === currentIndex ? color('onBlue') : 'text.secondary',
            fontWeight: index === currentIndex ? 600 : 400,
          }}
        >
          <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', lineHeight: '1rem' }}>
            {t('wizard.stepOf', { number: index + 1, total: steps.length })}
            {index < currentIndex && ' ✓'}
            {index < currentIndex && <span className="visually-hidden"> {t('wizard.done')}</span>}
          </Box>
          {title}
        </Box>
      ))}
    </Box>
  );
}
