import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields } from './fields.ts';

/**
 * Matches JSX elements that create an input field; radio buttons, checkboxes, sliders, fields that accept days only,
 * and read-only fields do not count.
 */
const fieldElement =
  /<(?:TextField|TextInput|CodeInput|SearchField|QuantityField|input|textarea)\b(?![^>]*?\b(?:select$|select\n|readOnly$|readOnly\n|type="(?:radio|checkbox|range|date)"))/gm;
/**
 * Not in the list of fields: the components that fields are built from, the file inputs behind Browse, and a read-only
 * link to copy.
 */
const fieldComponents = [
  'src/ui/text-input.tsx',
  'src/ui/code-input.tsx',
  'mocks/screens/portal/code-input.tsx',
  'mocks/screens/portal/search-field.tsx',
  'mocks/screens/portal/quantity-field.tsx',
  'mocks/screens/portal/account-select.tsx',
  'mocks/screens/portal/on-prem/connection-section.tsx',
  'mocks/screens/lab/copy-link.tsx',
  // Takes a file with an exported world: specs/invalid-files.spec.ts.
  'mocks/screens/lab/world-section.tsx',
];

test('lists every JSX element that creates an input field', () => {
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
