import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Where a Chromium is usually found once somebody has installed one. The headless shell comes first: the same engine
 * without a browser's window, as Playwright's own is, and it passes the specs in two thirds of the time.
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

/** Chromium as the tests and the bench start it: nothing of its own in the background; no sandbox where root forbids it. */
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
 * The Chromium that is there: the one named by CHROMIUM_PATH, else one in a usual place, else Playwright's own;
 * undefined when there is none.
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
 * A whole Chromium, with a window's machinery: the headless shell has no back-forward cache. Undefined when there is only
 * the shell, or none.
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

/** The Chromium that is there, or else one that is installed now: Playwright's own, then Debian's where apt-get may. */
export const provideChromium = (): string => {
  const installed = findChromium();
  if (installed) return installed;

  console.log('No Chromium found. Trying Playwright’s own …');
  if (run('npx', 'playwright', 'install', 'chromium')) {
    const downloaded = findChromium();
    if (downloaded) return downloaded;
  }
  if (isRoot && hasApt()) {
    console.log('Trying Debian’s …');
    run('apt-get', 'update');
    const install = (name: string) =>
      run('apt-get', 'install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core');
    if (!install('chromium-headless-shell')) install('chromium');
    const packaged = findChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    [
      'The end-to-end tests need a Chromium, and none could be found or installed. Do one of these:',
      '  - install Chromium or Google Chrome (Debian: apt-get install chromium fonts-dejavu-core)',
      '  - npx playwright install --with-deps chromium',
      '  - CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
};
