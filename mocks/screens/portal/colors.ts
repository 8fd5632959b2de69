/**
 * Colors of the portal, which distinguish it from the product: a gray header, blue tabs, and an amber banner that marks
 * the simulation. The contrast of texts is at least 4.5:1.
 */
export const portalColors = {
  light: {
    ground: '#ffffff',
    band: '#eceeef',
    bandBorder: '#c9cdd0',
    strip: '#ffe7a3',
    stripText: '#4a3500',
    tableHead: '#f4f5f6',
    border: '#d5d9dc',
    text: '#2b2f33',
    secondary: '#565d64',
    blue: '#00669c',
    blueStrong: '#004f7a',
    onBlue: '#ffffff',
    success: '#1f7037',
    warning: '#855400',
    error: '#b3261e',
    major: '#b3261e',
    onMajor: '#ffffff',
    minor: '#ffd24a',
    onMinor: '#3d2c00',
  },
  dark: {
    ground: '#16191c',
    band: '#24292d',
    bandBorder: '#3b4248',
    strip: '#4a3a0e',
    stripText: '#ffe3a0',
    tableHead: '#1f2428',
    border: '#353c42',
    text: '#e4e7ea',
    secondary: '#a6afb7',
    blue: '#64bbe8',
    blueStrong: '#97d2f2',
    onBlue: '#06202e',
    success: '#74c78d',
    warning: '#e3b65f',
    error: '#f4938a',
    major: '#f4938a',
    onMajor: '#2a0b08',
    minor: '#e3b65f',
    onMinor: '#2b1f00',
  },
} as const;

/** Height of the simulation banner; full-screen dialogs begin below it. */
export const bannerHeight = '28px';

type PortalColor = keyof typeof portalColors.light;

/** Returns the custom property with this color of the page's theme. */
export const color = (name: PortalColor): string => `var(--portal-${name})`;

/** Custom properties of both themes, for the document. */
export const portalColorStyles = {
  ':root': properties('light'),
  '[data-theme="dark"]': properties('dark'),
};

function properties(theme: keyof typeof portalColors): Record<string, string> {
  return Object.fromEntries(Object.entries(portalColors[theme]).map(([name, value]) => [`--portal-${name}`, value]));
}
