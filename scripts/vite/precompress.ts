import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

/** The smallest file that is compressed, in bytes; below it a compressed copy saves nothing. */
const smallest = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Returns the paths of all files below a directory, each beginning with the directory. */
export const filesIn = async (directory: string): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Returns the content compressed by brotli. */
export const brotliOf = (content: Buffer): Promise<Buffer> =>
  brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** Writes a `.br` and a `.gz` copy beside every compressible file, for servers that send them. */
export const precompress = async (directory: string): Promise<void> => {
  await Promise.all(
    (await filesIn(directory))
      .filter((file) => compressible.has(extname(file)) && !file.includes('.vite'))
      .map(async (file) => {
        const content = await readFile(file);
        if (content.length < smallest) return;
        await writeFile(`${file}.br`, await brotliOf(content));
        await writeFile(`${file}.gz`, await zip(content, { level: constants.Z_BEST_COMPRESSION }));
      }),
  );
};
