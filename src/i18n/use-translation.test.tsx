import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RichText } from './use-translation.ts';

/** Renders a text of the catalogue with its link. */
const rendered = (text: string, values: Readonly<Record<string, string>> = {}) => {
  const t = (_key: string, options: Readonly<Record<string, string>>) =>
    text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => options[name] ?? '');
  return renderToStaticMarkup(
    <RichText
      t={t as never}
      i18nKey={'any' as never}
      values={values}
      components={{ portal: <a href="/cssm/">x</a> }}
    />,
  );
};

describe('a text with elements', () => {
  test('shows a tag in a value as the text that it is', () => {
    expect(rendered('See {{name}}.', { name: '<script>alert(1)</script> & <b>' })).toBe(
      'See &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;.',
    );
  });

  test('shows a tag without its end as text', () => {
    expect(rendered('Open <portal>the portal.')).toBe('Open &lt;portal&gt;the portal.');
  });

  test('puts the text between two tags into the element of that name', () => {
    expect(rendered('Open <portal>the portal</portal>, then <portal>again</portal>.')).toBe(
      'Open <a href="/cssm/">the portal</a>, then <a href="/cssm/">again</a>.',
    );
  });

  test('renders a text without tags unchanged', () => {
    expect(rendered('Nothing to open.')).toBe('Nothing to open.');
  });
});
