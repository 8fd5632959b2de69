import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { tokenStyles } from '#src/ui/tokens.ts';

const folder = fileURLToPath(new URL('../../src/ui/styles/', import.meta.url));

/** The style sheets in cascade order; the media queries for widths are last. */
const sheets = [
  'base',
  'button',
  'frame',
  'page',
  'tabs',
  'panel',
  'notice',
  'table',
  'activity',
  'dialog',
  'shell',
  'widths',
  'sparkline',
];

/** The placeholder of the style sheet in index.html. */
const placeholder = '<!-- styles -->';

/**
 * Inlines the style sheets into the page, after the tokens. The first paint needs no further file, and the static shell
 * and the app have the same rules, so nothing moves when the app takes over.
 */
export const inlineStyles = (): Plugin => ({
  name: 'inline-styles',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => {
      if (!html.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
      return html.replace(
        placeholder,
        () =>
          `<style>${tokenStyles()}${sheets.map((name) => readFileSync(`${folder}${name}.css`, 'utf8')).join('')}</style>`,
      );
    },
  },
});
