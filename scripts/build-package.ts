import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { bundleTesting } from './bundles.ts';
import { filesIn } from './vite/precompress.ts';

/**
 * `npm run build:package`: writes the package for tests elsewhere into `dist-package`, for `npm pack ./dist-package`
 * (docs/testing.md). `--built` uses the existing demo build.
 *
 * The package is a folder of its own because the app's packages are part of its builds, and users of the package need none of
 * them.
 */
const directory = 'dist-package';
const demo = 'dist-demo';

/** The folder of the declarations in the package, with the folders of this repository. */
const types = 'types';

/** The declarations of the entry. */
const entryTypes = `./${types}/e2e/testing.d.ts`;

/** What a compressed copy or a build's manifest is called; a server for tests sends the files themselves. */
const unneeded = /\.(br|gz)$|[\\/]\.vite([\\/]|$)/;

/** The packages that the entry needs when it is installed: axe runs in the page, and the types of messages are zod's. */
const runtimePackages = ['axe-core', 'zod'] as const;

/** Runs the compiler in the package, with this configuration. Returns its output; throws if it fails. */
async function compile(compilerOptions: object, file: string, ...parameters: readonly string[]): Promise<string> {
  const project = join(directory, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: [], files: [file] }),
  );
  const { status, stdout } = spawnSync('tsc', ['-p', project, ...parameters], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  await rm(project);
  if (status !== 0) throw new Error(`The declarations could not be written: ${stdout}`);
  return stdout;
}

/** Writes the declarations of the entry and of everything that they mention. */
async function writeDeclarations(): Promise<void> {
  await compile(
    {
      noEmit: false,
      emitDeclarationOnly: true,
      declaration: true,
      incremental: false,
      tsBuildInfoFile: null,
      rootDir: '..',
      outDir: types,
    },
    '../e2e/testing.ts',
  );
  // The compiler writes the declarations of all modules; users of the entry see only a part of them.
  const mentioned = await compile({ incremental: false, tsBuildInfoFile: null }, entryTypes, '--listFilesOnly');
  const mentionedFiles = new Set(mentioned.split(/\r?\n/).map((file) => resolve(file)));
  for (const file of await filesIn(join(directory, types))) if (!mentionedFiles.has(resolve(file))) await rm(file);
}

/** Returns the package.json of the package. Name, version and the versions of packages are those of this repository. */
async function manifest(): Promise<object> {
  const { name, version, description, license, engines, dependencies, devDependencies } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
  return {
    name,
    version,
    description: `For tests of: ${description}`,
    license,
    private: true,
    type: 'module',
    engines: { node: engines.node },
    files: ['testing.js', 'demo', types],
    exports: { './testing': { types: entryTypes, default: './testing.js' } },
    // The declarations refer to each other by the names of this repository.
    imports: Object.fromEntries(
      ['e2e', 'mocks', 'src', 'scripts'].map((folder) => [`#${folder}/*.ts`, `./${types}/${folder}/*.d.ts`]),
    ),
    dependencies: Object.fromEntries(runtimePackages.map((each) => [each, versions[each]])),
    peerDependencies: { '@playwright/test': `^${versions['@playwright/test']}` },
  };
}

if (!process.argv.includes('--built') || !existsSync(join(demo, 'index.html')))
  await build({ mode: 'demo', logLevel: 'warn' });
await rm(directory, { recursive: true, force: true });
await mkdir(directory);
await writeFile(join(directory, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
await bundleTesting(directory);
await writeDeclarations();
await cp(demo, join(directory, 'demo'), { recursive: true, filter: (path) => !unneeded.test(path) });
await cp('docs/testing.md', join(directory, 'README.md'));
console.log(`The package is in ${directory}. Pack it with: npm pack ./${directory}`);
