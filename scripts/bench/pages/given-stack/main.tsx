import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { fetchJson, Screen } from '#scripts/bench/pages/screen.tsx';
import type { Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';

const theme = createTheme({ cssVariables: true });
const queries = new QueryClient();

const Page = () => {
  const summary = useQuery({ queryKey: ['summary'], queryFn: () => fetchJson<Summary>('/license/summary') });
  const usage = useQuery({ queryKey: ['usage'], queryFn: () => fetchJson<Usage>('/license/usage') });
  return <Screen summary={summary.data} usage={usage.data} />;
};

const router = createBrowserRouter([{ path: '*', element: <Page /> }]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </ThemeProvider>,
);
