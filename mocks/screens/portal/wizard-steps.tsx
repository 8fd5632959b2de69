import Box from '@mui/material/Box';
import { color } from './colors.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** A step of a wizard, with its heading. */
export interface PortalWizardStep {
  readonly name: string;
  readonly title: string;
}

/** Headings of a wizard's steps, the current one in bold; on a phone only the current one, with its number. */
export function WizardSteps({ steps, step }: { steps: readonly PortalWizardStep[]; step: string }) {
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
