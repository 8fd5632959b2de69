// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { createBrowserRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '#src/api/query-client.ts';
import { chooseCsvSeparator, useCsvSeparator } from '#src/features/licenses/csv-separator.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { paths } from '#src/paths.ts';
import { followTheme } from '#src/ui/appearance.ts';
import { App } from './app.tsx';
import { load } from './lazy-screens.ts';
import { routes } from './routes.tsx';

/** Number of accesses to the storage that the browser has refused. */
let refusals: number;

function refuse(name: string): never {
  refusals += 1;
  throw new DOMException('This browser does not store data for this site.', name);
}

beforeAll(async () => {
  await initI18n();
  followTheme();
  await Promise.all([loadDeferredNamespaces(), ...Object.values(load).map((fetchScreen) => fetchScreen())]);
});
beforeEach(() => {
  refusals = 0;
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
  await changeLanguage('en');
  document.documentElement.dataset.theme = 'light';
});

/** Opens the app with a browser router and returns a function that goes to another page. */
async function openApp() {
  const router = createBrowserRouter(routes);
  await router.navigate(paths.system());
  render(<App queryClient={createQueryClient()} router={router} />);
  await screen.findByRole('heading', { level: 1, name: 'System statistics' });
  return { goTo: (path: string) => router.navigate(path) };
}

/** Finds a field of the user menu, which it opens if necessary. */
async function preference(name: string): Promise<HTMLSelectElement> {
  const button = screen.getByRole('button', { name: /^User menu|^Menu de l’utilisateur/ });
  if (button.getAttribute('aria-expanded') === 'false') fireEvent.click(button);
  return screen.findByRole('combobox', { name });
}
const choose = async (name: string, value: string) => fireEvent.change(await preference(name), { target: { value } });

describe.each<[string, () => void]>([
  [
    'does not let the page touch its storage',
    () => {
      for (const name of ['localStorage', 'sessionStorage'] as const) {
        vi.spyOn(window, name, 'get').mockImplementation(() => refuse('SecurityError'));
      }
    },
  ],
  [
    'has a full storage',
    () => {
      const full = { getItem: () => null, setItem: () => refuse('QuotaExceededError') } as unknown as Storage;
      vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full);
      vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(full);
    },
  ],
])('in a browser that %s', (_what, arrange) => {
  beforeEach(arrange);

  test('the chosen language and theme last while the page is open', async () => {
    const { goTo } = await openApp();

    await choose('Theme', 'dark');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    await choose('Language', 'fr');
    await screen.findByRole('heading', { level: 1, name: 'Statistiques du système' });
    await goTo(paths.licenses());

    await screen.findByRole('heading', { level: 1, name: 'Informations sur l’utilisation des licences' });
    expect(document.documentElement.lang).toBe('fr');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect((await preference('Langue')).value).toBe('fr');
    expect((await preference('Thème')).value).toBe('dark');
    expect(refusals).toBeGreaterThan(0);
  });

  test('the chosen separator of exported tables lasts while the page is open', () => {
    const { result, unmount } = renderHook(useCsvSeparator);
    expect(result.current).toBe('comma');
    act(() => chooseCsvSeparator('semicolon'));
    expect(refusals).toBeGreaterThan(0);
    unmount();

    const again = renderHook(useCsvSeparator).result;
    expect(again.current).toBe('semicolon');

    // A stored choice replaces the temporary one.
    vi.restoreAllMocks();
    act(() => chooseCsvSeparator('comma'));
    expect(localStorage.getItem('csv-separator')).toBe('comma');
  });
});
