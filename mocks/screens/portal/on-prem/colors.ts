/**
 * The colours of the customer's SSM On-Prem, which distinguish it from Cisco's portal: a band and tabs in dark petrol. Texts
 * have a contrast of at least 4.5:1.
 */
const onPremColors = {
  light: { band: '#10454c', onBand: '#ffffff', onBandQuiet: '#c2dde0', tab: '#10454c', onTab: '#ffffff' },
  dark: { band: '#0c3036', onBand: '#e6f2f3', onBandQuiet: '#a9cdd1', tab: '#7cc7cf', onTab: '#06252a' },
} as const;

type OnPremColor = 'band' | 'onBand' | 'onBandQuiet';

/** The custom property that holds this colour in the theme of the page. */
export const onPremColor = (name: OnPremColor): string => `var(--on-prem-${name})`;

/** The custom properties of both themes, for the document; what is blue of the portal's tables and tabs is petrol here. */
export const onPremColorStyles = {
  ':root:root': properties('light'),
  ':root[data-theme="dark"]': properties('dark'),
};

function properties(theme: keyof typeof onPremColors): Record<string, string> {
  const { band, onBand, onBandQuiet, tab, onTab } = onPremColors[theme];
  return {
    '--on-prem-band': band,
    '--on-prem-onBand': onBand,
    '--on-prem-onBandQuiet': onBandQuiet,
    '--portal-blue': tab,
    '--portal-onBlue': onTab,
  };
}
