/**
 * Violet of the Lab, which distinguishes it from product and portal; all other colors are the page's tokens. As text it
 * has a contrast of at least 4.5:1 on panel and tint in both themes (tested).
 */
export const labColors = {
  light: { violet: '#5b2fa8', violetStrong: '#452180', onViolet: '#ffffff', tint: '#f4effc' },
  dark: { violet: '#bfa4f2', violetStrong: '#d5c3f8', onViolet: '#1a0f2e', tint: '#241d35' },
} as const;
