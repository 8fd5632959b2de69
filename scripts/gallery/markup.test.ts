import { expect, test } from 'vitest';
import { html } from './markup.ts';

test('a text cannot become an element or leave its attribute', () => {
  expect(html`<p title="${'" onclick="x'}">${'<b>&</b>'}</p>`.text).toBe(
    '<p title="&quot; onclick=&quot;x">&lt;b&gt;&amp;&lt;/b&gt;</p>',
  );
});

test('finished HTML stays as it is, and what is not there leaves no trace', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>2</li>`]}${undefined}${false}</ul>`.text).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});
