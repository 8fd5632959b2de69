/**
 * Where the browser refuses localStorage or sessionStorage, merely reading the property throws, and MSW reads it when it
 * is loaded. Such a page gets a storage of its own instead, which lasts as long as the page. To be imported before MSW.
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
