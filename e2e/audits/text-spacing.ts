import type { Audit } from './audit.ts';
import { textOverflow } from './overflow.ts';

/** What WCAG 1.4.12 lets a reader set. */
const spacing = `*:not(svg, svg *) {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What is cut off or lies over another once a reader has spaced the text (WCAG 1.4.12). */
export const textSpacing: Audit = async (page) => {
  // A sheet made by the browser itself: a style element would be refused by the page's own policy.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    // What is placed by a script finds its place again, as if it had been opened with the spacing there.
    window.dispatchEvent(new Event('resize'));
  }, spacing);
  const findings = await textOverflow(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return findings.map((finding) => `with spaced text, ${finding}`);
};
