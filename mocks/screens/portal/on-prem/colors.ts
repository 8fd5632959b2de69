/**
 * Colors of SSM On-Prem, which distinguish it from Cisco's portal: header and tabs in dark petrol. The contrast of
 * texts is at least 4.5:1.
 */
const onPremColors = {
  light: { band: '#10454c', onBand: '#ffffff', onBandQuiet: '#c2dde0', tab: '#10454c', onTab: '#ffffff' },
  dark: { band: '#0c3036', onBand: '#e6f2f3', onBandQuiet: '#a9cdd1', tab: '#7cc7cf', onTab: '#06252a' },
} as const;

type OnPremColor = 'band' | 'onBand' | 'onBandQuiet';

/** Returns the custom property with this color of the page's theme. */
export const onPremColor = (name: OnPremColor): string => `var(--on-prem-${name})`;

/** Custom properties of both themes, for the document; they replace the portal's blue by petrol. */
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
