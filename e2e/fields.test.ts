import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields } from './fields.ts';

/** What makes a field in which something is entered; what only offers choices is none. */
const fieldElement =
  /<(?:TextField|TextInput|CodeInput|SearchField|QuantityField|input|textarea)\b(?![^>]*?\b(?:select$|select\n|readOnly$|readOnly\n|type="(?:radio|checkbox|range)"))/gm;
/** The fields that others are made of, the input behind each Browse, and a link that is shown to be copied. */
const fieldComponents = [
  'src/ui/text-input.tsx',
  'src/ui/code-input.tsx',
  'mocks/screens/portal/code-input.tsx',
  'mocks/screens/portal/search-field.tsx',
  'mocks/screens/portal/quantity-field.tsx',
  'mocks/screens/portal/account-select.tsx',
  'mocks/screens/portal/on-prem/connection-section.tsx',
  'mocks/screens/lab/copy-link.tsx',
  // Takes a file that holds a world: specs/bad-files.spec.ts.
  'mocks/screens/lab/import-world.tsx',
];

test('every place that makes a field is named, as often as it makes one', () => {
  const sources = ['src', 'mocks/screens'].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((file) => `${directory}/${file}`)
      .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !fieldComponents.includes(file)),
  );
  const fieldSources = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(fieldElement)].map(() => file),
  );
  expect(
    Object.values(fields)
      .map(({ source }) => source)
      .toSorted(),
  ).toEqual(fieldSources.toSorted());
});
