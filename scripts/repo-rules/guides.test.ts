import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const specs = (await readdir('e2e/specs')).map((file) => file.replace(/\.spec\.ts$/, ''));
const guides = await readFile('docs/guides.md', 'utf8');
const namedSpecs = new Set([...guides.matchAll(/`([a-z-]+)`/g)].map(([, name]) => String(name)));

/** Returns the first and last cell of each row of the table under a heading: the step, and its specs. */
function stepsUnder(heading: string): readonly { readonly step: string; readonly specs: readonly string[] }[] {
  const section = guides.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return {
      step: cells[1] ?? '',
      specs: [...(cells.at(-2) ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => String(name)),
    };
  });
}

/** The procedures of both guides in the product, by their headings. */
const productProcedures = [
  'Set Cisco Cyber Vision Center license',
  'Direct and proxy connection',
  'Transport gateway',
  'Set license payment mode (MSLA only)',
  'S4 ch. 4, Register the Center',
  'S4 ch. 4, Return to evaluation mode',
  'S4 ch. 5, Register the Center',
  'Authorize the license',
  'Update license registration',
  'Authorize the update',
  'Confirm the update',
  'Deregister the Center',
  'S4 ch. 6',
  'S4 ch. 7',
  'S0, portail CSSM',
  'Annulation de l',
  'S0, Réservation de la licence',
  'Mettre à jour la réservation',
  'Reprise de la réservation',
  'S0, CSSM On-Prem',
  'Synchroniser les licences Smart',
];

test('docs/guides.md names only specs that exist', () => {
  expect([...namedSpecs].filter((name) => !specs.includes(name))).toEqual([]);
});

test('docs/guides.md names every spec that follows a guide', () => {
  const guideSpecs = specs.filter((name) => name.startsWith('guide-'));

  expect(guideSpecs.length).toBeGreaterThan(3);
  expect(guideSpecs.filter((name) => !namedSpecs.has(name))).toEqual([]);
});

test.each(['In the product', 'In Smart Software Manager'])(
  'docs/guides.md names a spec for each step in the section “%s”',
  (heading) => {
    const steps = stepsUnder(heading);

    expect(steps.length).toBeGreaterThan(15);
    expect(steps.filter((step) => step.specs.length === 0)).toEqual([]);
  },
);

test.each(productProcedures)('docs/guides.md maps the procedure “%s” of the product', (procedure) => {
  expect(stepsUnder('In the product').filter(({ step }) => step.includes(procedure))).not.toEqual([]);
});
