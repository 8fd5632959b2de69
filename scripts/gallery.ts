import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { coverageOf, readSpecs } from './gallery/coverage.ts';
import { readOptions } from './gallery/options.ts';
import { pageParts } from './gallery/page-parts.ts';
import { complaints, figuresOf, type Report } from './gallery/report.ts';
import { reportPage } from './gallery/report-page.ts';
import { statesOf } from './gallery/states.ts';
import { takePictures } from './gallery/take-pictures.ts';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm run gallery`: every scenario in every language, theme and width, as one page of pictures with what accessibility
 * and the specs say of each (screens.md §5). Quick runs: `--built`, `--only NAME,…`, `--product`, `--languages`,
 * `--themes`, `--widths`; `--base` is where the live links lead. Ends with 1 when something is wrong with a state.
 */
const directory = 'dist-demo';
const report = 'gallery-report';

try {
  const began = performance.now();
  const { wanted, selection, base, built } = readOptions(process.argv.slice(2));
  const states = statesOf(wanted);
  const names = [...new Set(statesOf({}).map(({ name }) => name))];
  const { specFiles, tableFiles } = await readSpecs();
  const coverage = coverageOf(names, specFiles, tableFiles);
  if (!built || !existsSync(`${directory}/index.html`)) await build({ mode: 'demo', logLevel: 'warn' });

  const server = await listen(staticFiles(directory, { framedBy: 'itself' }), 0);
  const visits = await takePictures(server.origin, states, selection, (done, all, { state, language, failure }) =>
    console.error(`${done}/${all} ${state.name} (${state.product}, ${language})${failure ? `: ${failure}` : ''}`),
  );
  await server.close();

  const told: Report = { states, visits, base, ...coverage };
  const page = reportPage(told, await pageParts());
  await mkdir(report, { recursive: true });
  await writeFile(`${report}/index.html`, page);

  const figures = figuresOf(told);
  for (const name of coverage.uncovered) console.log(`Gap: no spec covers ${name}.`);
  for (const path of coverage.unnamed) console.log(`Gap: ${path} names no scenario.`);
  for (const line of complaints(told)) console.log(line);
  const { languages, themes, widths } = selection;
  console.log(`
${figures.states} states × ${languages.length * themes.length * widths.length} variants: ${figures.pictures} pictures
${figures.violations} violations of accessibility, ${figures.failures} failures, ${figures.gaps} gaps
${((performance.now() - began) / 1000).toFixed(0)} s, ${(page.length / 1_000_000).toFixed(1)} MB: ${report}/index.html`);
  process.exitCode = figures.violations + figures.failures === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
