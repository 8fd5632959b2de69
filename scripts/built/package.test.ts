import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleServer } from '#scripts/bundles.ts';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { startProcess } from '#scripts/crash-tests/server-process.ts';

/** The largest allowed size of the packed package, in bytes. */
const sizeLimit = 1_200_000;

/** The packages that npm would install with the packed one. They are linked, so that the test needs no registry. */
const linkedPackages = ['@playwright/test', 'playwright', '@types/node', 'axe-core', 'zod'];

/** A new project outside the repository. */
let project = '';
let tarball = '';

/** Runs a tool in a directory. Returns its output; throws with the output if it fails. */
async function run(directory: string, command: string, ...parameters: readonly string[]): Promise<string> {
  const child = spawn(command, parameters, {
    cwd: directory,
    env: { ...process.env, FORCE_COLOR: '0', BACKEND: '' },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${basename(command)} ${parameters.join(' ')} failed:\n${output}`);
  return output;
}

const tool = (name: string) => resolve('node_modules/.bin', name);

/** Returns the examples of docs/testing.md: the text of each file that it names. */
async function examples(): Promise<ReadonlyMap<string, string>> {
  const guide = await readFile('docs/testing.md', 'utf8');
  return new Map(
    [...guide.matchAll(/`example\/([\w.-]+)`.*?```ts\n(.*?)```/gs)].map(([, name, text]) => [
      String(name),
      String(text),
    ]),
  );
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'adopter-'));
  await run('.', tool('tsx'), 'scripts/build-package.ts', '--built');
  await run('.', 'npm', 'pack', './dist-package', '--pack-destination', project);
  [tarball = ''] = (await readdir(project)).map((name) => join(project, name));
  const modules = join(project, 'node_modules');
  await mkdir(join(modules, 'license-usage'), { recursive: true });
  await run(project, 'tar', '-xzf', tarball, '-C', join(modules, 'license-usage'), '--strip-components', '1');
  for (const name of linkedPackages) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(resolve('node_modules', name), join(modules, name), 'junction');
  }
  await writeFile(join(project, 'package.json'), '{ "name": "adopter", "private": true }');
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      // The declarations themselves are checked too.
      compilerOptions: {
        target: 'es2022',
        lib: ['esnext', 'dom', 'dom.iterable'],
        module: 'nodenext',
        strict: true,
        noEmit: true,
        types: ['node'],
      },
    }),
  );
  const launchOptions = { executablePath: provideChromium(), args: chromiumArguments };
  await writeFile(
    join(project, 'playwright.config.ts'),
    `import { defineConfig } from '@playwright/test';
export default defineConfig({ workers: 2, fullyParallel: true, reporter: 'line', use: { launchOptions: ${JSON.stringify(launchOptions)} } });`,
  );
});

afterAll(() => rm(project, { recursive: true, force: true }));

test('the packed package has only what its users need, and is small', async () => {
  const files = (await run(project, 'tar', '-tzf', tarball)).split('\n').filter((name) => name !== '');
  const unexpected =
    /^package\/(?!(?:package\.json|README\.md|testing\.js)$|demo\/|types\/(?:e2e|mocks|src)\/.*\.d\.ts$)/;
  expect(files.filter((name) => unexpected.test(name))).toEqual([]);
  expect(files).toContain('package/demo/index.html');
  expect((await stat(tarball)).size).toBeLessThan(sizeLimit);

  const { dependencies, peerDependencies } = JSON.parse(
    await readFile(join(project, 'node_modules/license-usage/package.json'), 'utf8'),
  );
  expect([Object.keys(dependencies), Object.keys(peerDependencies)]).toEqual([
    ['axe-core', 'zod'],
    ['@playwright/test'],
  ]);
});

test('the examples of docs/testing.md are checked and run in a new project', async () => {
  await bundleServer();
  const server = await startProcess(join(project, 'world.sqlite'));
  try {
    for (const [name, text] of await examples())
      await writeFile(join(project, name), text.replace('http://localhost:4174', server.origin));
    await run(project, tool('tsc'), '-p', '.');
    expect(await run(project, tool('playwright'), 'test')).toContain('3 passed');
  } finally {
    await server.end();
  }
});

test('each of the two short examples has three lines', async () => {
  const lines = [...(await examples())].map(([name, text]) => [name, text.trim().split('\n').length]);
  expect(lines).toEqual(
    expect.arrayContaining([
      ['demo.spec.ts', 3],
      ['server.spec.ts', 3],
    ]),
  );
});
