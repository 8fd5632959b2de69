/**
 * Replaces localStorage and sessionStorage where the browser forbids them, because reading the property then throws and
 * MSW reads it when it is loaded. The replacement lasts as long as the page. Import this module before MSW.
 */
for (const name of ['localStorage', 'sessionStorage'] as const) {
  if (!isUsable(name)) Object.defineProperty(window, name, { value: createMemoryStorage(), configurable: true });
}

function isUsable(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    window[name].getItem('');
    return true;
  } catch {
    return false;
  }
}

function createMemoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
