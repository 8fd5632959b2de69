import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colors } from '#src/ui/tokens.ts';
import { labColors } from './colors.ts';

const luminance = (color: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (foreground: string, background: string) => {
  const [dark = 0, light = 0] = [luminance(foreground), luminance(background)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(['light', 'dark'] as const)('violet has sufficient contrast in the %s theme', (theme) => {
  const { violet, onViolet, tint } = labColors[theme];
  const { panel, hover, secondary, text } = colors[theme];
  const pairs = [
    [violet, panel],
    [violet, tint],
    [onViolet, violet],
    [secondary, tint],
    [secondary, hover],
    [text, tint],
  ] as const;
  for (const [foreground, background] of pairs)
    expect(contrast(foreground, background), `${foreground} on ${background}`).toBeGreaterThanOrEqual(4.5);
});

test.each(['light', 'dark'] as const)('lab.css uses the violet of the %s theme', (theme) => {
  const css = readFileSync(new URL('lab.css', import.meta.url), 'utf8');
  for (const color of [labColors[theme].violet, labColors[theme].violetStrong, labColors[theme].tint]) {
    expect(css).toContain(color);
  }
});
