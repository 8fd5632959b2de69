import type { BrowserContext, Download, Page } from '@playwright/test';

/** What was found where it must not be: never the secret itself, which would then stand in the report too. */
export interface SecretLeak {
  readonly secret: string;
  readonly location: string;
}

/** Where a secret may leave a trace, and what stands there. */
export class SecretLeakCheck {
  private readonly texts = new Map<string, string[]>();

  /** Listens to all that the pages of a context ask and write; storages and markup are read when `look` is told to. */
  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      const { cookie, ...headers } = request.headers();
      this.add('addresses that were asked for', request.url());
      this.add('headers of requests', JSON.stringify(headers));
    });
    context.on('response', (response) => this.add('headers of answers', JSON.stringify(response.headers())));
    context.on('console', (message) => this.add('the console', message.text()));
    context.on('weberror', (error) => this.add('uncaught errors', `${error.error().message}\n${error.error().stack}`));
  }

  /** A place, and what stands there. */
  add(location: string, text: string): void {
    const existing = this.texts.get(location);
    if (existing) existing.push(text);
    else this.texts.set(location, [text]);
  }

  /** A file that was saved, by its name and its content. */
  async addFile(download: Download): Promise<void> {
    const chunks = await (await download.createReadStream()).toArray();
    this.add(`a file that was saved: ${download.suggestedFilename()}`, Buffer.concat(chunks).toString());
  }

  /** All that a page keeps and shows at this moment. What the simulator keeps in the page is the simulator's. */
  async collectFrom(page: Page): Promise<void> {
    for (const [location, text] of Object.entries(await page.evaluate(readPageData))) this.add(location, text);
    const cookies = await page.context().cookies();
    // The session's own value is where it belongs.
    this.add('cookies', JSON.stringify(cookies.map(({ value, ...cookie }) => ({ ...cookie, length: value.length }))));
  }

  /** Where these secrets, each by its name, were found. */
  leaks(secrets: Readonly<Record<string, string>>): readonly SecretLeak[] {
    const leaks: SecretLeak[] = [];
    for (const [secret, text] of Object.entries(secrets)) {
      const parts = searchableParts(text);
      if (parts.length === 0) throw new Error(`There is nothing to search for of the ${secret}.`);
      for (const [location, texts] of this.texts) {
        if (parts.some((part) => texts.some((content) => content.includes(part)))) leaks.push({ secret, location });
      }
    }
    return leaks;
  }

  /** Tells how much was searched, and answers what was found. */
  report(secrets: Readonly<Record<string, string>>): readonly SecretLeak[] {
    const leaks = this.leaks(secrets);
    const amount = [...this.texts.values()].flat().reduce((all, { length }) => all + length, 0);
    console.log(
      `Canaries: ${Object.keys(secrets).length} planted, ${this.texts.size} places searched (${Math.ceil(amount / 1000)} kB), ${leaks.length} hits`,
    );
    return leaks;
  }
}

/** All that a page keeps and shows, by place. Runs in the page. */
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
    'the address, and what goes with it': `${location.href} ${JSON.stringify(history.state)} ${window.name}`,
    'the document’s title': document.title,
    'the page’s markup': document.documentElement.outerHTML,
    'the fields of the page': [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join('\n'),
    'what was measured': JSON.stringify(performance.getEntries()),
  };
}

/**
 * What a secret is searched for by: of a long one each run of twelve letters and digits, which stay as they are however a
 * text is quoted; of XML only the signature's, since all else of it says what is known. A short one is searched for whole:
 * a request code holds the serial number, which is no secret.
 */
function searchableParts(secret: string): readonly string[] {
  const signature = /<signature>([^<]*)/.exec(secret)?.[1];
  // The beginning is the same for tokens of the same moment.
  const longSecret = signature ?? (secret.length > 100 ? secret.slice(20) : undefined);
  if (longSecret !== undefined) return longSecret.match(/[A-Za-z\d]{12,}/g) ?? [];
  return secret === '' ? [] : [...new Set([secret, encodeURIComponent(secret)])];
}
