import MuiDrawer, { type DrawerProps } from '@mui/material/Drawer';
import { MuiProvider } from './mui-provider.tsx';

/** A modal part at an edge of the window, in the theme of the page. */
export function Drawer(props: DrawerProps) {
  return (
    <MuiProvider>
      <MuiDrawer open {...props} />
    </MuiProvider>
  );
}
