/**
 * The violet of the Lab, which distinguishes it from product and portal. The other colours are the tokens of the page. As
 * text it has at least 4.5:1 on panel and tint of both themes (a test computes it).
 */
export const labColors = {
  light: { violet: '#5b2fa8', violetStrong: '#452180', onViolet: '#ffffff', tint: '#f4effc' },
  dark: { violet: '#bfa4f2', violetStrong: '#d5c3f8', onViolet: '#1a0f2e', tint: '#241d35' },
} as const;
