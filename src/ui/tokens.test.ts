import { describe, expect, test } from 'vitest';
import { colors, tokenStyles } from './tokens.ts';

/** Returns the relative luminance of `#rrggbb` as defined by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const color = colors[theme];
  const grounds = [color.ground, color.panel, color.raised, color.hover];
  const tints = [color.successTint, color.warningTint, color.errorTint, color.informationTint];

  test.each(['text', 'secondary', 'accent', 'success', 'warning', 'error', 'information'] as const)(
    'color %s is readable on every background',
    (name) => {
      for (const ground of grounds) expect(contrast(color[name], ground), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('text and links are readable in every notice, and severity colors on their tints', () => {
    for (const tint of tints) {
      for (const name of ['text', 'secondary', 'accent'] as const) {
        expect(contrast(color[name], tint), `${name} on ${tint}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const hue of ['success', 'warning', 'error', 'information'] as const) {
      expect(contrast(color[hue], color[`${hue}Tint`]), hue).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('labels of primary and destructive buttons are readable, also while hovered', () => {
    expect(contrast(color.accentText, color.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.accentText, color.accentStrong)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.panel, color.error)).toBeGreaterThanOrEqual(4.5);
  });

  test('the current navigation link and the tooltip of a date are readable', () => {
    expect(contrast(color.accent, color.informationTint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.panel, color.text)).toBeGreaterThanOrEqual(4.5);
  });

  test('focus rings, fields, usage bars and borders of notices have enough contrast', () => {
    for (const ground of [...grounds, ...tints]) {
      for (const name of ['accent', 'secondary'] as const) {
        expect(contrast(color[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    for (const ground of [color.ground, color.panel, color.raised]) {
      expect(contrast(color.outline, ground), `outline on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['accent', 'error'] as const) {
      expect(contrast(color[name], color.hover), `bar of ${name}`).toBeGreaterThanOrEqual(3);
    }
    for (const hue of ['success', 'warning', 'error', 'information'] as const) {
      expect(contrast(color[hue], color.ground), `border of ${hue}`).toBeGreaterThanOrEqual(3);
    }
  });
});

test('tokenStyles declares the tokens as custom properties', () => {
  const styles = tokenStyles();
  expect(styles).toContain('--error-tint:#fcebe9');
  expect(styles).toContain('[data-theme="dark"]{--ground:#0f141a');
});
