import type { Audit } from './audit.ts';
import { textOverflow } from './overflow.ts';

/** The text spacing that WCAG 1.4.12 allows a reader to set. */
const spacing = `*:not(svg, svg *) {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Reports text that is clipped or overlaps with the text spacing of WCAG 1.4.12. */
export const textSpacing: Audit = async (page) => {
  // A constructed style sheet; the content security policy would block a style element.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    // Makes scripted layout recompute its positions, as if opened with this spacing.
    window.dispatchEvent(new Event('resize'));
  }, spacing);
  const findings = await textOverflow(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return findings.map((finding) => `with spaced text, ${finding}`);
};
