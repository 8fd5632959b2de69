/** The UDI of a device, as in a code (domain.md §3.7). */
export interface CodeDevice {
  readonly productIdentifier: string;
  readonly serialNumber: string;
}

/** A licence that an authorization code grants. */
export interface CodeLicense {
  readonly name: string;
  readonly count: number;
  /** The last day of its term, e.g. `2023-04-03`; absent for a perpetual licence. */
  readonly endDate?: string;
}

/** The content of a specific authorization code. It is not verified: only the agent can check the signature. */
export interface AuthorizationCodeContent {
  readonly device?: CodeDevice;
  /** Absent when the list of licences is incomplete. */
  readonly licenses?: readonly CodeLicense[];
}

/** The length of the longest code that a product accepts, in characters (domain.md §3.3). */
const MAX_CODE_LENGTH = 8192;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses the XML of a code (domain.md §3.3). Of a damaged code it returns the readable parts. */
export function previewAuthorizationCode(code: string): AuthorizationCodeContent {
  if (code.length > MAX_CODE_LENGTH) return {};
  const [, productIdentifier, serialNumber] = /^P:([^,]+), ?S:([^,]+)/.exec(elementText('udi', code) ?? '') ?? [];
  const [, list = ''] = /<entitlements>(.*)<\/entitlements>/.exec(code) ?? [];
  const licenses = list.split('</entitlement>').slice(0, -1).map(parseLicense);
  const isComplete = licenses.length > 0 && licenses.every((license) => license !== undefined);
  return {
    ...(productIdentifier && serialNumber && { device: { productIdentifier, serialNumber } }),
    ...(isComplete && { licenses }),
  };
}

function parseLicense(text: string): CodeLicense | undefined {
  const name = elementText('displayName', text);
  const count = elementText('count', text) ?? '';
  if (!name || !/^\d{1,9}$/.test(count)) return undefined;
  const endDate = parseDay(elementText('endDate', text) ?? '');
  return { name, count: Number(count), ...(endDate && { endDate }) };
}

/** Converts `2023-Apr-03 UTC` to `2023-04-03`. */
function parseDay(text: string): string | undefined {
  const [, year, month = '', day] = /^(\d{4})-([A-Z][a-z]{2})-(\d{2}) ?UTC$/.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day}` : undefined;
}

function elementText(element: string, text: string): string | undefined {
  const [, match] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(text) ?? [];
  return match?.replace(/&(amp|lt|gt|quot|apos);/g, (_entity, name: string) => entities[name] ?? '');
}
