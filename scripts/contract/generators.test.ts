// @vitest-environment happy-dom
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { completeStates, examples, problemExample } from '#scripts/contract/examples.ts';
import { limits } from '#scripts/test/time-limits.ts';
import { request } from '#src/api/http.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';

/** The packages with their lockfile. They are not among those of the repository, as TypeScript 7 has no API for generators. */
const packages = 'scripts/contract/generators';

/** A generator: its command, the files to compile, and the import of its types. */
interface Generator {
  readonly command: readonly string[];
  readonly outputs: readonly string[];
  readonly imports: string;
  readonly compilerOptions: object;
}

/** Imports these types from a generated module. */
const importing = (module: string) => `import type { ConflictProblem, Summary } from './${module}';`;

const generators: Readonly<Record<string, Generator>> = {
  'openapi-typescript': {
    command: ['openapi-typescript', 'openapi.json', '-o', 'openapi-typescript/schema.d.ts'],
    outputs: ['openapi-typescript/schema.d.ts'],
    imports: [
      "import type { components } from './openapi-typescript/schema.d.ts';",
      "type Summary = components['schemas']['Summary'];",
      "type ConflictProblem = components['schemas']['ConflictProblem'];",
    ].join('\n'),
    compilerOptions: { exactOptionalPropertyTypes: true },
  },
  '@hey-api/openapi-ts': {
    command: [
      ...['openapi-ts', '-i', 'openapi.json', '-o', 'hey-api'],
      ...['-c', '@hey-api/client-fetch', '-p', '@hey-api/typescript', '@hey-api/sdk', 'zod'],
    ],
    outputs: ['hey-api/index.ts', 'hey-api/sdk.gen.ts', 'hey-api/zod.gen.ts'],
    imports: importing('hey-api/types.gen'),
    // Its own client does not compile with `exactOptionalPropertyTypes`.
    compilerOptions: {},
  },
  orval: {
    command: ['orval', '--config', 'orval.config.mjs'],
    outputs: ['orval/api.ts', 'orval/zod.ts'],
    imports: importing('orval/model'),
    compilerOptions: { exactOptionalPropertyTypes: true },
  },
  'openapi-zod-client': {
    command: ['openapi-zod-client', 'openapi.json', '-o', 'openapi-zod-client/client.ts', '--export-schemas'],
    outputs: ['openapi-zod-client/client.ts'],
    imports: [
      "import type { z } from 'zod';",
      "import type { schemas } from './openapi-zod-client/client';",
      'type Summary = z.infer<typeof schemas.Summary>;',
      'type ConflictProblem = z.infer<typeof schemas.ConflictProblem>;',
    ].join('\n'),
    compilerOptions: { exactOptionalPropertyTypes: true },
  },
};

const orvalConfiguration = `const input = './openapi.json';
export default {
  fetch: { input, output: { target: './orval/api.ts', schemas: './orval/model', client: 'fetch', mode: 'split' } },
  zod: { input, output: { target: './orval/zod.ts', client: 'zod', mode: 'single' } },
};
`;

/** The examples of the summary and of one problem as constants of the generated types. */
const usage = [
  ...Object.values(examples.getSummary.response).map((value) => ['Summary', value]),
  ['ConflictProblem', problemExample('already-registered')],
]
  .map(([type, value], index) => `export const example${index}: ${type} = ${JSON.stringify(value)};`)
  .join('\n');

const compilerOptions = {
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

let directory = '';

/** Runs a command in the temporary directory. Returns its output; throws with it when the command fails. */
const run = (command: string, parameters: readonly string[]): Promise<string> =>
  new Promise((succeed, fail) => {
    const child = spawn(command, parameters, { cwd: directory, shell: process.platform === 'win32' });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? succeed(output) : fail(new Error(`${command}: ${output.slice(-2000)}`))));
  });

const runPackage = ([name = '', ...parameters]: readonly string[]) => run(`node_modules/.bin/${name}`, parameters);

describe('tools of other teams', () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'generators-test-'));
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(packages, file), join(directory, file));
    copyFileSync('openapi.json', join(directory, 'openapi.json'));
    writeFileSync(join(directory, 'orval.config.mjs'), orvalConfiguration);
    for (const name of ['openapi-typescript', 'openapi-zod-client']) mkdirSync(join(directory, name));
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']);
  }, 3 * limits.test);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test.concurrent.each(Object.entries(generators))(
    'the code that %s generates compiles, and the examples fit its types',
    async (name, { command, outputs, imports, compilerOptions: own }) => {
      await runPackage(command);
      expect(outputs.filter((path) => !existsSync(join(directory, path)))).toEqual([]);
      const id = name.replaceAll(/\W+/g, '-');
      writeFileSync(join(directory, `${id}.ts`), `${imports}\n${usage}\n`);
      const files = [`${id}.ts`, ...outputs];
      writeFileSync(
        join(directory, `${id}.json`),
        JSON.stringify({ compilerOptions: { ...compilerOptions, ...own }, files }),
      );

      await expect(runPackage(['tsc', '--project', `${id}.json`])).resolves.toBe('');
    },
  );

  describe.each(completeStates)('the page over Prism in the state %s', (state) => {
    const codeReads: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];
    const reads = (Object.keys(operations) as OperationId[]).filter(
      (id) => operations[id].method === 'GET' && !codeReads.includes(id),
    );
    let respond: (path: string) => Promise<Response>;

    beforeAll(async () => {
      const prism = createRequire(join(directory, 'package.json'))('@stoplight/prism-http');
      const described = await prism.getHttpOperationsFromSpec(join(directory, 'openapi.json'));
      const logger = {
        info: () => undefined,
        warn: () => undefined,
        error: () => undefined,
        debug: () => undefined,
        trace: () => undefined,
        success: () => undefined,
        child: () => logger,
      };
      const configuration = {
        isProxy: false,
        mock: { dynamic: false, exampleKey: state },
        checkSecurity: false,
        validateRequest: true,
        validateResponse: true,
        errors: false,
      };
      const instance = prism.createInstance(configuration, { logger });
      respond = async (path) => {
        const result = await instance.request({ method: 'get', url: { path, query: {} }, headers: {} }, described)();
        if (result._tag === 'Left') throw result.left;
        const { statusCode, headers, body } = result.right.output;
        return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: statusCode, headers });
      };
    });
    afterEach(() => vi.unstubAllGlobals());

    test.each(reads)('reads %s as the example is', async (id) => {
      vi.stubGlobal('fetch', async (address: string) => respond(address.slice('/api/v1'.length)));
      const example: Readonly<Record<string, unknown>> = examples[id].response;

      expect((await request(id)).body).toEqual(example[state]);
    });
  });
});
