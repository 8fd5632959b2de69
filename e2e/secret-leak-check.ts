import type { BrowserContext, Download, Page } from '@playwright/test';

/**
 * A secret found where it must not be. Contains only the name of the secret, because the report must not leak it
 * either.
 */
export interface SecretLeak {
  readonly secret: string;
  readonly location: string;
}

/** Collects texts from all places where a page could leak a secret, and searches them for secrets. */
export class SecretLeakCheck {
  private readonly texts = new Map<string, string[]>();

  /**
   * Records all requests, responses, console messages and uncaught errors of a context; `collectFrom` adds storage and
   * markup.
   */
  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      const { cookie, ...headers } = request.headers();
      this.add('requested addresses', request.url());
      this.add('request headers', JSON.stringify(headers));
    });
    context.on('response', (response) => this.add('response headers', JSON.stringify(response.headers())));
    context.on('console', (message) => this.add('the console', message.text()));
    context.on('weberror', (error) => this.add('uncaught errors', `${error.error().message}\n${error.error().stack}`));
  }

  /** Adds a text found in a location. */
  add(location: string, text: string): void {
    const existing = this.texts.get(location);
    if (existing) existing.push(text);
    else this.texts.set(location, [text]);
  }

  /** Adds the content of a downloaded file. */
  async addFile(download: Download): Promise<void> {
    const chunks = await (await download.createReadStream()).toArray();
    this.add(`the downloaded file  ${download.suggestedFilename()}`, Buffer.concat(chunks).toString());
  }

  /** Adds everything that a page stores and shows now, except the database of the simulator in the page. */
  async collectFrom(page: Page): Promise<void> {
    for (const [location, text] of Object.entries(await page.evaluate(readPageData))) this.add(location, text);
    const cookies = await page.context().cookies();
    // A cookie may contain the session id, so its value is not searched.
    this.add('cookies', JSON.stringify(cookies.map(({ value, ...cookie }) => ({ ...cookie, length: value.length }))));
  }

  /** Returns the locations that contain one of these secrets; the keys are the names of the secrets. */
  leaks(secrets: Readonly<Record<string, string>>): readonly SecretLeak[] {
    const leaks: SecretLeak[] = [];
    for (const [secret, text] of Object.entries(secrets)) {
      const parts = searchableParts(text);
      if (parts.length === 0) throw new Error(`The secret “${secret}” has no part to search for.`);
      for (const [location, texts] of this.texts) {
        if (parts.some((part) => texts.some((content) => content.includes(part)))) leaks.push({ secret, location });
      }
    }
    return leaks;
  }

  /** Logs how much was searched and returns the leaks. */
  report(secrets: Readonly<Record<string, string>>): readonly SecretLeak[] {
    const leaks = this.leaks(secrets);
    const amount = [...this.texts.values()].flat().reduce((all, { length }) => all + length, 0);
    console.log(
      `Secret leak check: ${Object.keys(secrets).length} secrets, ${this.texts.size} locations searched (${Math.ceil(amount / 1000)} kB), ${leaks.length} leaks`,
    );
    return leaks;
  }
}

/** Returns everything that a page stores and shows, by location. Runs in the page. */
async function readPageData(): Promise<Record<string, string>> {
  const databases = (await indexedDB.databases()).filter(({ name }) => name !== 'simulator');
  const cachedUrls = await Promise.all(
    (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
  );
  return {
    'the local storage': JSON.stringify({ ...localStorage }),
    'the session storage': JSON.stringify({ ...sessionStorage }),
    'other databases': JSON.stringify(databases),
    caches: JSON.stringify(cachedUrls),
    'cookies that scripts can read': document.cookie,
    'the address, history state and window name': `${location.href} ${JSON.stringify(history.state)} ${window.name}`,
    'the document’s title': document.title,
    'the page’s markup': document.documentElement.outerHTML,
    'the fields of the page': [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join('\n'),
    'the performance entries': JSON.stringify(performance.getEntries()),
  };
}

/**
 * Returns the parts of a secret to search for. For a long secret, these are its runs of twelve or more letters and
 * digits, which no quoting changes; for XML only those of the signature, because the rest is not secret. A short secret
 * is searched for whole: parts of it may be public, such as the serial number in a request code.
 */
function searchableParts(secret: string): readonly string[] {
  const signature = /<signature>([^<]*)/.exec(secret)?.[1];
  // Tokens created at the same time have the same beginning.
  const longSecret = signature ?? (secret.length > 100 ? secret.slice(20) : undefined);
  if (longSecret !== undefined) return longSecret.match(/[A-Za-z\d]{12,}/g) ?? [];
  return secret === '' ? [] : [...new Set([secret, encodeURIComponent(secret)])];
}
