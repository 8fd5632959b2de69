import { scenarioAddress } from '#mocks/url-options/link.ts';
import { captureTime } from './capture.ts';
import { html, Markup } from './markup.ts';
import { type GalleryReport, type GalleryTotals, totalsOf } from './report.ts';
import {
  type GalleryState,
  type GalleryVisit,
  languages,
  type Picture,
  themes,
  type Violation,
  widths,
} from './variants.ts';

/** The page's own style and script as texts; neither may contain the end tag of its element. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

const productNames: Readonly<Record<GalleryState['product'], string>> = {
  'cyber-vision': 'Cyber Vision',
  'secure-workload': 'Secure Workload',
};

const inlineScript = (text: string) => new Markup(text.replaceAll('</', '<\\/'));
const words = (name: string) => name.replaceAll('-', ' ');
const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns the complete report as one page that loads nothing else. */
export function reportPage(report: GalleryReport, { style, script }: PageParts): string {
  const { states, uncovered, unnamed } = report;
  const groups = [...new Set(states.map(({ group }) => group))];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>License Usage gallery</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>License Usage gallery</h1>
<p>${summary(totalsOf(report))} Each picture opens large; the words under it lead to the live state at
<a href="${report.base}/gallery">${report.base}</a>, where <code>npm start</code> serves it.</p>
${filters(groups)}
</header>
<main>
${gaps(uncovered, unnamed)}
${groups.map((group) => section(report, group))}
<p id="nothing" hidden>No state fits these choices.</p>
</main>
${lightbox()}
<script>${inlineScript(script)}</script>
</body>
</html>
`.text;
}

const summary = ({ states, pictures, violations, failures, gaps: gapCount }: GalleryTotals) =>
  html`${states} states in ${pictures} pictures. Accessibility: ${violations} violations. Failed: ${failures}. Gaps: ${gapCount}.`;

const select = (name: string, label: string, options: readonly (readonly [value: string, text: string])[]) =>
  html`<label>${label}<select name="${name}"><option value="">All</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;

const filters = (groups: readonly string[]) => html`<form id="filters" role="search">
<label class="search">Search<input type="search" name="search" autocomplete="off"></label>
${select(
  'group',
  'Group',
  groups.map((group) => [group, capitalize(words(group))]),
)}
${select('product', 'Product', Object.entries(productNames))}
${select('language', 'Language', [
  ['en', 'English'],
  ['fr', 'Français'],
])}
${select(
  'theme',
  'Theme',
  themes.map((theme) => [theme, capitalize(theme)]),
)}
${select(
  'width',
  'Width',
  widths.map((width) => [String(width), String(width)]),
)}
<label class="check"><input type="checkbox" name="trouble">Only with violations</label>
<label class="check"><input type="checkbox" name="gap">Only gaps</label>
<output id="count" aria-live="polite"></output>
</form>`;

const gaps = (uncovered: readonly string[], unnamed: readonly string[]) =>
  uncovered.length + unnamed.length > 0 &&
  html`<section class="gaps"><h2>Gaps</h2><details ${uncovered.length + unnamed.length <= 12 && html`open`}><summary>${uncovered.length} scenarios without a spec, ${unnamed.length} specs without a scenario</summary><ul>
${uncovered.map((name) => html`<li><a href="#${name}">${name}</a> has no spec.</li>`)}
${unnamed.map((path) => html`<li><code>${path}</code> mentions no scenario.</li>`)}
</ul></details></section>`;

const section = (report: GalleryReport, group: string) =>
  html`<section data-group="${group}"><h2>${capitalize(words(group))}</h2>
${report.states.filter((state) => state.group === group).map((state) => card(report, state))}
</section>`;

function card({ visits, specsOf, base, states }: GalleryReport, state: GalleryState): Markup {
  const { name, product, description, at } = state;
  const stateVisits = visits.filter((visit) => visit.state === state);
  const specs = specsOf.get(name) ?? [];
  const isFirst = states.find((other) => other.name === name) === state;
  return html`<article ${isFirst && html`id="${name}"`} data-name="${name}" data-text="${`${name} ${description} ${at}`.toLowerCase()}" data-product="${product}"
 ${specs.length === 0 && html`data-gap`} ${stateVisits.some(hasFailure) && html`data-trouble`}>
<h3>${name} <small>${productNames[product]}</small></h3>
<p>${description} <code>${at}</code></p>
<p class="specs">${
    specs.length === 0
      ? html`<strong class="bad">No spec covers it.</strong>`
      : html`Covered by ${specs.map((path, index) => html`${index > 0 && ', '}<a href="../${path}">${path.replace('e2e/specs/', '')}</a>`)}`
  }</p>
${stateVisits.map(({ failure, language }) => failure !== undefined && html`<p class="bad">${language}: ${failure}</p>`).filter((part) => part instanceof Markup)}
<div class="pictures">${languages.flatMap((language) =>
    stateVisits
      .filter((visit) => visit.language === language)
      .flatMap((visit) => visit.pictures.map((picture) => thumbnail(base, state, picture))),
  )}</div>
</article>`;
}

const hasFailure = ({ failure, pictures }: GalleryVisit) =>
  failure !== undefined || pictures.some(({ violations = [] }) => violations.length > 0);

function thumbnail(base: string, { name, product }: GalleryState, picture: Picture): Markup {
  const { language, theme, width, image, size, violations } = picture;
  const variant = `${language} ${theme} ${width}`;
  const live = scenarioAddress(name, { product, language, theme, now: captureTime });
  return html`<figure data-language="${language}" data-theme="${theme}" data-width="${width}" ${violations?.length ? html`data-trouble` : undefined}>
<button type="button" aria-label="Enlarge ${name}, ${variant}"><img loading="lazy" decoding="async" alt="" width="${size.width}" height="${size.height}" src="data:image/webp;base64,${new Markup(image)}"></button>
<figcaption><a href="${base}${live}" target="_blank" rel="noreferrer" aria-label="${name}, ${variant}, live">${variant}</a>${violationList(violations)}</figcaption>
</figure>`;
}

function violationList(violations: readonly Violation[] | undefined): Markup | undefined {
  if (violations === undefined) return undefined;
  if (violations.length === 0) return html`<span class="good">0 violations</span>`;
  return html`<details class="bad"><summary>${violations.length} ${violations.length === 1 ? 'violation' : 'violations'}</summary><ul>${violations.map(
    ({ rule, meaning, targets }) =>
      html`<li><strong>${rule}</strong>: ${meaning}<br><code>${targets.join(' | ')}</code></li>`,
  )}</ul></details>`;
}

const lightbox = () => html`<dialog id="enlarged" aria-labelledby="enlarged-title">
<div class="bar"><h2 id="enlarged-title"></h2><span id="enlarged-variant"></span><a id="enlarged-live" target="_blank" rel="noreferrer">Open live</a>
<span id="enlarged-place"></span><button type="button" id="previous">← Previous</button><button type="button" id="next">Next →</button>
<button type="button" id="close">Close</button></div>
<div class="large" role="region" aria-labelledby="enlarged-title" tabindex="0"><img id="enlarged-image" alt=""></div>
<div id="enlarged-judgement"></div>
</dialog>`;
