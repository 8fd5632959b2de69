import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findChromium } from '#scripts/chromium.ts';
import { freePort } from '#scripts/free-port.ts';
import { limits } from '#scripts/test/time-limits.ts';

/** A browser with one page. Scripts are function bodies, the only form that WebDriver accepts. */
export interface Engine {
  /** Loads an address; resolves when the document has been loaded. */
  open(address: string): Promise<void>;
  /** Runs a script in the page, and returns its JSON value. */
  run(script: string): Promise<unknown>;
  /** Clicks on the element that a script returns, with the mouse. */
  click(script: string): Promise<void>;
  /** Returns a screenshot of the page as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Returns the console errors and uncaught exceptions since the last call. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** An engine and its start function; `launch` is undefined if it is not installed. */
export interface InstalledEngine {
  readonly name: string;
  readonly launch: (() => Promise<Engine>) | undefined;
}

const viewport = { width: 1280, height: 900 };
const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

async function launchByPuppeteer(browserName: 'chrome' | 'firefox', executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: browserName,
    executablePath,
    headless: true,
    timeout: limits.start,
    protocolTimeout: limits.start,
    defaultViewport: viewport,
    args: browserName === 'chrome' ? [...chromiumArguments] : [],
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  const elementOf = async (script: string) => {
    const element = (await page.evaluateHandle(`(() => { ${script} })()`)).asElement();
    if (!element) throw new Error(`The script returns no element: ${script}`);
    return element as NonNullable<Awaited<ReturnType<typeof page.$>>>;
  };
  return {
    open: async (address) => void (await page.goto(address, { timeout: limits.start })),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    click: async (script) => (await elementOf(script)).click(),
    screenshot: () => page.screenshot(),
    problems: async () => problems.splice(0).filter((problem) => !isInterceptedRequest(problem)),
    close: () => browser.close(),
  };
}

/** Firefox reports prefetches that were still running when the page was left. */
const isInterceptedRequest = (problem: string) => problem.includes('A ServiceWorker intercepted the request');

/** The key of an element in WebDriver messages. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * A script that records console errors. WebDriver cannot read the console, so errors before the document has been
 * loaded are missed.
 */
const recordProblemsScript = `
  if (window.notedProblems) return;
  window.notedProblems = [];
  const note = (problem) => window.notedProblems.push(String(problem));
  const write = console.error;
  console.error = (...parts) => { note(parts.join(' ')); write(...parts); };
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));`;

async function launchWebKit(): Promise<Engine> {
  const port = await freePort();
  const parameters = ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`];
  const driver = spawn('xvfb-run', parameters, { stdio: 'ignore', detached: true });
  const call = async (method: string, path: string, body?: object) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await reply.json()) as { value: unknown };
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await waitUntilReady(() => call('GET', '/status'));
    // By default the driver starts its own MiniBrowser.
    const { sessionId } = (await call('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const at = (path: string) => `/session/${sessionId}${path}`;
    await call('POST', at('/window/rect'), { x: 0, y: 0, width: viewport.width, height: viewport.height });
    const run = (script: string) => call('POST', at('/execute/sync'), { script, args: [] });
    const elementOf = async (script: string) => {
      const element = (await run(script)) as Record<string, string> | null;
      if (!element?.[elementKey]) throw new Error(`The script returns no element: ${script}`);
      return element[elementKey];
    };
    return {
      open: async (address) => {
        await call('POST', at('/url'), { url: address });
        await run(recordProblemsScript);
      },
      run,
      click: async (script) => void (await call('POST', at(`/element/${await elementOf(script)}/click`), {})),
      screenshot: async () => Buffer.from((await call('GET', at('/screenshot'))) as string, 'base64'),
      problems: async () => ((await run('return window.notedProblems?.splice(0);')) ?? []) as string[],
      close: async () => {
        await call('DELETE', at(''));
        await end(driver);
      },
    };
  } catch (error) {
    await end(driver);
    throw error;
  }
}

/** Calls the probe until it succeeds. Throws its last error after the timeout. */
async function waitUntilReady(probe: () => Promise<unknown>): Promise<void> {
  const limit = Date.now() + limits.start;
  for (;;) {
    try {
      await probe();
      return;
    } catch (error) {
      if (Date.now() > limit) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Ends the process group of the driver, with its display and browser. */
async function end(driver: ChildProcess): Promise<void> {
  if (driver.exitCode !== null || driver.pid === undefined) return;
  const exited = once(driver, 'exit');
  process.kill(-driver.pid);
  await exited;
}

const isCommand = (name: string) => spawnSync('which', [name]).status === 0;

/** Returns the three engines, installed or not. */
export function engines(): readonly InstalledEngine[] {
  const chromium = findChromium();
  const firefox = firefoxPaths.find((path) => existsSync(path));
  const hasWebKit = isCommand('WebKitWebDriver') && isCommand('xvfb-run');
  return [
    {
      name: 'Chromium',
      launch: chromium === undefined ? undefined : () => launchByPuppeteer('chrome', chromium),
    },
    {
      name: 'Firefox',
      launch: firefox === undefined ? undefined : () => launchByPuppeteer('firefox', firefox),
    },
    { name: 'WebKitGTK', launch: hasWebKit ? launchWebKit : undefined },
  ];
}
