import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSeparator, usageCsv } from '#src/domain/usage-csv.ts';

const isInstalled = spawnSync('soffice', ['--version']).error === undefined;
if (process.env.FULL && !isInstalled)
  console.warn('LibreOffice is not installed: exported tables are not opened in it.');

/** The settings of the CSV import: separator, quote, UTF-8, first line, language, quoted text as text, detection of days. */
const importSettings = { en: '44,34,76,1,,1033,false,true', fr: '59,34,76,1,,1036,false,true' } as const;

let directory = '';

/** Returns the cells of a document in LibreOffice's format as `type: value`. */
function cellsOf(flatXml: string): readonly string[] {
  return [...flatXml.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].map(
    ([, attributes = '', content = '']) => {
      const [, type = 'nothing'] = /office:value-type="(\w+)"/.exec(attributes) ?? [];
      const [, value] = /office:(?:value|date-value)="([^"]*)"/.exec(attributes) ?? [];
      const text = content.replaceAll(/<[^>]*>/g, '').trim();
      const isFormula = attributes.includes('table:formula');
      return `${isFormula ? 'formula' : type}: ${value ?? text}`;
    },
  );
}

// LibreOffice takes half a minute to start, so only the full test runs it.
describe.skipIf(!process.env.FULL || !isInstalled)('LibreOffice', () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'libreoffice-test-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test.each(['en', 'fr'] as const)(
    'opens a table exported in the language %s with the right type of each cell',
    async (language) => {
      const table = {
        headers: ['Licence', 'État', 'Expires'],
        rows: [
          ['Cisco Example, Advantage; "IDS"', 59_000, '2026-03-31'],
          ['=1+1', 1.5, 'x;=1+1'],
          ['Été à Zürich – 東京', undefined, '＝1+1'],
        ],
      };
      const file = join(directory, `${language}.csv`);
      await writeFile(file, usageCsv(table, defaultSeparator(language)));
      const parameters = [
        `-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`,
        ...['--headless', '--convert-to', 'fods', '--outdir', directory],
        `--infilter=CSV:${importSettings[language]}`,
        file,
      ];
      const { status, stderr } = spawnSync('soffice', parameters, { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      expect(cellsOf(await readFile(join(directory, `${language}.fods`), 'utf8'))).toEqual([
        ...['string: Licence', 'string: État', 'string: Expires'],
        ...['string: Cisco Example, Advantage; &quot;IDS&quot;', 'float: 59000', 'date: 2026-03-31'],
        ...['string: &apos;=1+1', 'float: 1.5', 'string: x;&apos;=1+1'],
        ...['string: Été à Zürich – 東京', 'nothing: ', 'string: &apos;＝1+1'],
      ]);
    },
  );
});
