import type { Simulator } from '#mocks/control/client.ts';
import { mountLabPage } from '#mocks/screens/lab-page/mount-lab-page.tsx';
import { GalleryPage } from './gallery-page.tsx';
import './gallery.css';

/** Renders the gallery, a page of links to all scenarios, into `root` (screens.md §5). */
export const mountGallery = (root: HTMLElement, simulator: Simulator): Promise<void> =>
  mountLabPage(root, simulator, <GalleryPage />);
