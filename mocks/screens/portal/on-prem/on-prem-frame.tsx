import GlobalStyles from '@mui/material/GlobalStyles';
import { FrameLayout } from '#mocks/screens/portal/frame-layout.tsx';
import { onPremColorStyles } from './colors.ts';
import { OnPremBand } from './on-prem-band.tsx';

/** What stands round every page of the customer's own SSM On-Prem (S0, figure 6). */
export function OnPremFrame() {
  return (
    <>
      <GlobalStyles styles={onPremColorStyles} />
      <FrameLayout band={<OnPremBand />} />
    </>
  );
}
