import Box from '@mui/material/Box';
import { color } from './colors.ts';
import { usePortalTexts } from './texts.ts';

/** One step of a wizard: its name in the code, and its heading. */
export interface WizardStep {
  readonly name: string;
  readonly title: string;
}

/** The names of a wizard's steps, the present one strong; on a phone it stands alone, with its number. */
export function WizardSteps({ steps, step }: { steps: readonly WizardStep[]; step: string }) {
  const { say } = usePortalTexts();
  const present = steps.findIndex(({ name }) => name === step);
  return (
    <Box
      component="ol"
      aria-label={say('wizard.steps')}
      sx={{ display: 'flex', gap: '2px', m: 0, p: 0, listStyle: 'none' }}
    >
      {steps.map(({ name, title }, index) => (
        <Box
          component="li"
          key={name}
          {...(index === present && { 'aria-current': 'step' })}
          sx={{
            flex: 1,
            display: { xs: index === present ? 'block' : 'none', sm: 'block' },
            px: 3,
            py: 1.5,
            background: index === present ? color('blue') : color('band'),
            color: index === present ? color('onBlue') : 'text.secondary',
            fontWeight: index === present ? 600 : 400,
          }}
        >
          <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', lineHeight: '1rem' }}>
            {say('wizard.stepOf', { number: index + 1, total: steps.length })}
            {index < present && ' ✓'}
            {index < present && <span className="visually-hidden"> {say('wizard.done')}</span>}
          </Box>
          {title}
        </Box>
      ))}
    </Box>
  );
}
