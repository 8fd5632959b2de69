import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What can be known of the packages without asking anybody; `npm audit` asks (scripts/audit.ts).

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages }: { packages: Record<string, Locked> } = read('package-lock.json');
const locked = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package is locked to its content', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
});

test('every package comes from the registry, under its own name', () => {
  const elsewhere = locked.filter(
    ([, { link, resolved }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(elsewhere.map(([place]) => place)).toEqual([]);
});

test('package.json names exact versions alone: no range, address or file', () => {
  const { dependencies, devDependencies } = read('package.json');
  const inexact = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(inexact).toEqual([]);
});

test('whatever would run a script when it is installed is known, and may not', () => {
  const { allowScripts }: { allowScripts: Record<string, boolean> } = read('package.json');
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
  expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});
