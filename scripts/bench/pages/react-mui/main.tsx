import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchJson, Screen } from '#scripts/bench/pages/screen.tsx';
import type { Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';

const theme = createTheme({ cssVariables: true });

const Page = () => {
  const [summary, setSummary] = useState<Summary>();
  const [usage, setUsage] = useState<Usage>();
  useEffect(() => {
    void fetchJson<Summary>('/license/summary').then(setSummary);
    void fetchJson<Usage>('/license/usage').then(setUsage);
  }, []);
  return <Screen summary={summary} usage={usage} />;
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <Page />
  </ThemeProvider>,
);
