/**
 * Colors of SSM On-Prem, which distinguish it from Cisco's portal: header, tabs, buttons and links in dark petrol. The contrast of
 * texts is at least 4.5:1.
 */
const onPremColors = {
  light: {
    band: '#10454c',
    onBand: '#ffffff',
    onBandQuiet: '#c2dde0',
    tab: '#10454c',
    tabStrong: '#0a3036',
    tabChannels: '16 69 76',
    onTab: '#ffffff',
  },
  dark: {
    band: '#0c3036',
    onBand: '#e6f2f3',
    onBandQuiet: '#a9cdd1',
    tab: '#7cc7cf',
    tabStrong: '#a6dbe1',
    tabChannels: '124 199 207',
    onTab: '#06252a',
  },
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
  const { band, onBand, onBandQuiet, tab, tabStrong, tabChannels, onTab } = onPremColors[theme];
  return {
    '--on-prem-band': band,
    '--on-prem-onBand': onBand,
    '--on-prem-onBandQuiet': onBandQuiet,
    '--portal-blue': tab,
    '--portal-onBlue': onTab,
    // The primary color of MUI's buttons and links.
    '--mui-palette-primary-main': tab,
    '--mui-palette-primary-mainChannel': tabChannels,
    '--mui-palette-primary-dark': tabStrong,
    '--mui-palette-primary-contrastText': onTab,
  };
}
