import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { captureAll } from './gallery/capture-all.ts';
import { coverageOf, readSpecs } from './gallery/coverage.ts';
import { readOptions } from './gallery/options.ts';
import { pageParts } from './gallery/page-parts.ts';
import { failureLines, type GalleryReport, totalsOf } from './gallery/report.ts';
import { reportPage } from './gallery/report-page.ts';
import { statesOf } from './gallery/states.ts';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm run gallery`: writes one page with pictures of every scenario in every language, theme and width, and with the
 * accessibility violations and specs of each (screens.md §5). Quick runs: `--built`, `--only NAME,…`, `--product`,
 * `--languages`, `--themes`, `--widths`; `--base` is the address of the live links. Exits with 1 if a state has a
 * violation or failed.
 */
const directory = 'dist-demo';
const report = 'gallery-report';

try {
  const startedAt = performance.now();
  const { filter, selection, base, built } = readOptions(process.argv.slice(2));
  const states = statesOf(filter);
  const names = [...new Set(statesOf({}).map(({ name }) => name))];
  const { specFiles, tableFiles } = await readSpecs();
  const coverage = coverageOf(names, specFiles, tableFiles);
  if (!built || !existsSync(`${directory}/index.html`)) await build({ mode: 'demo', logLevel: 'warn' });

  const server = await listen(staticFiles(directory, { framedBy: 'self' }), 0);
  const visits = await captureAll(server.origin, states, selection, (completed, all, { state, language, failure }) =>
    console.error(`${completed}/${all} ${state.name} (${state.product}, ${language})${failure ? `: ${failure}` : ''}`),
  );
  await server.close();

  const galleryReport: GalleryReport = { states, visits, base, ...coverage };
  const page = reportPage(galleryReport, await pageParts());
  await mkdir(report, { recursive: true });
  await writeFile(`${report}/index.html`, page);

  const totals = totalsOf(galleryReport);
  for (const name of coverage.uncovered) console.log(`Gap: no spec covers ${name}.`);
  for (const path of coverage.unnamed) console.log(`Gap: ${path} mentions no scenario.`);
  for (const failureLine of failureLines(galleryReport)) console.log(failureLine);
  const { languages, themes, widths } = selection;
  console.log(`
${totals.states} states × ${languages.length * themes.length * widths.length} variants: ${totals.pictures} pictures
${totals.violations} accessibility violations, ${totals.failures} failures, ${totals.gaps} gaps
${((performance.now() - startedAt) / 1000).toFixed(0)} s, ${(page.length / 1_000_000).toFixed(1)} MB: ${report}/index.html`);
  process.exitCode = totals.violations + totals.failures === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
