import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Usual paths of an installed Chromium. The headless shell comes first: it is the same engine without a window, as
 * Playwright's own is, and runs the specs in two thirds of the time.
 */
const chromiumPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isRoot = process.getuid?.() === 0;

/**
 * Arguments with which tests and benchmarks start Chromium: no background activity, and no sandbox for root, where
 * Chromium does not start with one.
 */
export const chromiumArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/**
 * Returns the path of the Chromium named by CHROMIUM_PATH, else of one in a usual place, else of Playwright's own;
 * undefined if none is installed. Throws if CHROMIUM_PATH names a missing file.
 */
export const findChromium = (): string | undefined => {
  const configuredPath = process.env.CHROMIUM_PATH;
  if (configuredPath) {
    if (!existsSync(configuredPath)) throw new Error(`CHROMIUM_PATH names ${configuredPath}, which does not exist.`);
    return configuredPath;
  }
  return [...chromiumPaths, chromium.executablePath()].find((path) => existsSync(path));
};

/**
 * Returns the path of a complete Chromium; the headless shell has no back-forward cache. Undefined if only the shell,
 * or none, is installed.
 */
export const findFullChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...chromiumPaths].find(
    (path) => path !== undefined && !path.includes('headless-shell') && existsSync(path),
  );

const run = (command: string, ...parameters: readonly string[]) =>
  spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const hasApt = () => {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Returns the path of an installed Chromium. Without one, installs Playwright's own, or else Debian's if apt-get is
 * available. Throws if none of this works.
 */
export const provideChromium = (): string => {
  const installed = findChromium();
  if (installed) return installed;

  console.log('No Chromium found. Installing Playwright’s own …');
  if (run('npx', 'playwright', 'install', 'chromium')) {
    const downloaded = findChromium();
    if (downloaded) return downloaded;
  }
  if (isRoot && hasApt()) {
    console.log('Installing Debian’s …');
    run('apt-get', 'update');
    const install = (name: string) =>
      run('apt-get', 'install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core');
    if (!install('chromium-headless-shell')) install('chromium');
    const packaged = findChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    [
      'The end-to-end tests need Chromium, and none was found or could be installed. Do one of these:',
      '  - install Chromium or Google Chrome (Debian: apt-get install chromium fonts-dejavu-core)',
      '  - npx playwright install --with-deps chromium',
      '  - CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
};
