import { expect, test } from 'vitest';
import { html } from './markup.ts';

test('escapes texts in elements and attributes', () => {
  expect(html`<p title="${'" onclick="x'}">${'<b>&</b>'}</p>`.text).toBe(
    '<p title="&quot; onclick=&quot;x">&lt;b&gt;&amp;&lt;/b&gt;</p>',
  );
});

test('inserts markup unchanged and omits undefined and false', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>2</li>`]}${undefined}${false}</ul>`.text).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});
