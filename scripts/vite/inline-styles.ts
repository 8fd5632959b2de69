import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { tokenStyles } from '#src/ui/tokens.ts';

const folder = fileURLToPath(new URL('../../src/ui/styles/', import.meta.url));

/** In this order: what comes later overrides, the widths last. */
const sheets = ['base', 'frame', 'page', 'panel', 'notice', 'table', 'activity', 'dialog', 'shell', 'widths'];

/** Where the stylesheet stands in index.html. */
const placeholder = '<!-- styles -->';

/**
 * Puts the stylesheets into the page itself, the tokens before it: the first paint needs no further file, and the
 * static shell and the app that takes over from it are drawn by the same rules, so nothing jumps.
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
