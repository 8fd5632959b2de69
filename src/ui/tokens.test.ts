import { describe, expect, test } from 'vitest';
import { colors, tokenStyles } from './tokens.ts';

/** Relative luminance of `#rrggbb` as WCAG 2.2 defines it. */
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

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const color = colors[theme];
  const grounds = [color.ground, color.panel, color.raised, color.hover];
  const tints = [color.successTint, color.warningTint, color.errorTint, color.informationTint];

  test.each(['text', 'secondary', 'accent', 'success', 'warning', 'error', 'information'] as const)(
    '%s can be read on every ground',
    (name) => {
      for (const ground of grounds) expect(contrast(color[name], ground), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('text, links and quiet text can be read in every notice, and each hue on its own tint', () => {
    for (const tint of tints) {
      for (const name of ['text', 'secondary', 'accent'] as const) {
        expect(contrast(color[name], tint), `${name} on ${tint}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const hue of ['success', 'warning', 'error', 'information'] as const) {
      expect(contrast(color[hue], color[`${hue}Tint`]), hue).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the primary button’s word can be read on it, hovered too; the dangerous one’s as well', () => {
    expect(contrast(color.accentText, color.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.accentText, color.accentStrong)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.panel, color.error)).toBeGreaterThanOrEqual(4.5);
  });

  test('the present place in the navigation and the exact moment that hovers can be read', () => {
    expect(contrast(color.accent, color.informationTint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.panel, color.text)).toBeGreaterThanOrEqual(4.5);
  });

  test('what is no text but tells something is seen: rings, fields, bars of use, the borders of notices', () => {
    for (const ground of [...grounds, ...tints]) {
      for (const name of ['accent', 'secondary'] as const) {
        expect(contrast(color[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    for (const name of ['accent', 'error'] as const) {
      expect(contrast(color[name], color.hover), `bar of ${name}`).toBeGreaterThanOrEqual(3);
    }
    for (const hue of ['success', 'warning', 'error', 'information'] as const) {
      expect(contrast(color[hue], color.ground), `border of ${hue}`).toBeGreaterThanOrEqual(3);
    }
  });
});

test('every token is a custom property of the document', () => {
  const styles = tokenStyles();
  expect(styles).toContain('--error-tint:#fcebe9');
  expect(styles).toContain('[data-theme="dark"]{--ground:#0f141a');
});
