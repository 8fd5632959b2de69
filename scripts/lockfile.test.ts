import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Checks of the packages that need no registry; `npm run audit` queries the registry (scripts/audit.ts).

interface LockfileEntry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages }: { packages: Record<string, LockfileEntry> } = read('package-lock.json');
const lockedPackages = Object.entries(packages).filter(([location]) => location !== '');
const nameOf = (location: string) => location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('the lockfile has a hash of the content of each package', () => {
  expect(lockedPackages.length).toBeGreaterThan(100);
  expect(
    lockedPackages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([location]) => location),
  ).toEqual([]);
});

test('the lockfile takes each package from the registry under its own name', () => {
  const foreignPackages = lockedPackages.filter(
    ([, { link, resolved }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(foreignPackages.map(([location]) => location)).toEqual([]);
});

test('package.json has only exact versions, no range, URL or file', () => {
  const { dependencies, devDependencies } = read('package.json');
  const inexact = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(inexact).toEqual([]);
});

test('package.json forbids the install script of each package that has one', () => {
  const { allowScripts }: { allowScripts: Record<string, boolean> } = read('package.json');
  const scripted = lockedPackages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([location]) => nameOf(location));
  expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});
