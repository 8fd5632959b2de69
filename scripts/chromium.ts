import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** The path of Debian's headless shell. */
const debianShell = '/usr/bin/chromium-headless-shell';

/** Usual paths of an installed complete Chromium. */
const completePaths = [
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

/** The paths of the Chromiums that are installed. Those of the system come before Playwright's own. */
export interface InstalledChromiums {
  readonly shells: readonly string[];
  readonly complete: readonly string[];
}

/** Returns the path at which Playwright installs its headless shell, whose folder stands beside that of its Chromium. */
function playwrightShells(): readonly string[] {
  const folder = chromium.executablePath().replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2');
  if (!existsSync(folder)) return [];
  const names = ['chrome-headless-shell', 'chrome-headless-shell.exe', 'headless_shell'];
  return readdirSync(folder).flatMap((platform) => names.map((name) => join(folder, platform, name)));
}

const installedChromiums = (): InstalledChromiums => ({
  shells: [debianShell, ...playwrightShells()].filter((path) => existsSync(path)),
  complete: [...completePaths, chromium.executablePath()].filter((path) => existsSync(path)),
});

/**
 * Returns the Chromium that tests and benchmarks use. The headless shell comes first: it is the same engine without a
 * window, and runs the specs in two thirds of the time.
 */
export const selectChromium = ({ shells, complete }: InstalledChromiums): string | undefined =>
  shells[0] ?? complete[0];

/** A source from which a headless shell can be installed. */
export type ChromiumSource = 'Debian' | 'Playwright';

/**
 * Returns the sources to try in turn so that the headless shell is used; none if it is installed. A complete Chromium of
 * the system is only completed by a package of the system.
 */
export function sourcesToTry(
  { shells, complete }: InstalledChromiums,
  { canUseApt, playwrightPath }: { readonly canUseApt: boolean; readonly playwrightPath: string },
): readonly ChromiumSource[] {
  if (shells.length > 0) return [];
  const fromDebian: readonly ChromiumSource[] = canUseApt ? ['Debian'] : [];
  if (complete.length === 0) return ['Playwright', ...fromDebian];
  return complete[0] === playwrightPath ? ['Playwright'] : fromDebian;
}

/** Returns the Chromium named by CHROMIUM_PATH, if any. Throws if the file is missing. */
function configuredChromium(): string | undefined {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist.`);
  return path || undefined;
}

/**
 * Returns the path of the Chromium named by CHROMIUM_PATH, else of the one that `selectChromium` selects; undefined if
 * none is installed. Throws if CHROMIUM_PATH names a missing file.
 */
export const findChromium = (): string | undefined => configuredChromium() ?? selectChromium(installedChromiums());

/**
 * Returns the path of a complete Chromium; the headless shell has no back-forward cache. Undefined if only the shell,
 * or none, is installed.
 */
export const findFullChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...installedChromiums().complete].find(
    (path) => path !== undefined && !path.includes('headless-shell') && existsSync(path),
  );

/** The longest time of a download, in milliseconds. */
const DOWNLOAD_TIMEOUT_MS = 180_000;

const run = (command: string, ...parameters: readonly string[]) =>
  spawnSync(command, parameters, {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

/** Installs a package of Debian without removing another. The time is limited only until it is downloaded. */
function installPackage(name: string): boolean {
  const network = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=30'];
  const install = [
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    '--no-remove',
    ...network,
    name,
    'fonts-dejavu-core',
  ];
  const download = () => run('apt-get', ...install, '--download-only');
  const hasLists = readdirSync('/var/lib/apt/lists').some(
    (file) => file.endsWith('_Packages') || file.includes('_Packages.'),
  );
  const isDownloaded = (hasLists && download()) || (run('apt-get', 'update', '-q', ...network) && download());
  return isDownloaded && spawnSync('apt-get', install, { stdio: 'ignore' }).status === 0;
}

/** Installs a headless shell, or a complete Chromium where Debian has no shell and none is installed. */
function installFrom(source: ChromiumSource, hasComplete: boolean): void {
  if (source === 'Playwright') run('npx', 'playwright', 'install', 'chromium-headless-shell');
  else if (!installPackage('chromium-headless-shell') && !hasComplete) installPackage('chromium');
}

/**
 * Returns the path of an installed Chromium, after trying to install the headless shell where it is missing. Throws if
 * none is installed and none can be.
 */
export const provideChromium = (): string => {
  const configured = configuredChromium();
  if (configured) return configured;
  const before = installedChromiums();
  const sources = sourcesToTry(before, {
    canUseApt: isRoot && run('apt-get', '--version'),
    playwrightPath: chromium.executablePath(),
  });
  for (const source of sources) {
    console.log(`Installing the headless shell of Chromium from ${source} …`);
    installFrom(source, before.complete.length > 0);
    const path = selectChromium(installedChromiums());
    if (path !== undefined && path !== before.complete[0]) return path;
  }
  const path = selectChromium(before);
  if (path !== undefined && sources.length > 0)
    console.log(`The headless shell cannot be installed: ${path} is used, which is slower.`);
  if (path !== undefined) return path;
  throw new Error(
    [
      'The end-to-end tests need Chromium, and none was found or could be installed. Do one of these:',
      '  - install Chromium or Google Chrome (Debian: apt-get install chromium-headless-shell fonts-dejavu-core)',
      '  - npx playwright install --with-deps chromium-headless-shell',
      '  - CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
};
