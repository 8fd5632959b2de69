import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const here = { at: paths.transport(), product: 'cyber-vision' } as const;

/** Transport Settings (screens.md §3.7). */
export const transportViews = defineViews('settings-dialogs', {
  'transport-direct': {
    ...here,
    world: 'evaluation',
    description: 'The transport settings on Direct, with the address that a firewall has to let through.',
  },
  'transport-proxy': {
    ...here,
    world: 'proxy-denied',
    description: 'The transport settings on HTTP/HTTPS Proxy, with its host and port.',
  },
  'transport-gateway': {
    ...here,
    world: 'evaluation-gateway',
    description: 'The transport settings on Transport Gateway, with the address of an SSM On-Prem.',
  },
  'transport-wrong-fields': {
    ...here,
    world: 'evaluation',
    description: 'A host and a port that cannot be, each told at its field.',
    play: 'Chooses HTTP/HTTPS Proxy, enters an address as the host and 70000 as the port, and presses Ok.',
  },
  'transport-while-registered': {
    ...here,
    world: 'registered',
    description: 'The transport is changed while the product is registered, and the dialog warns of what follows.',
    play: 'Chooses HTTP/HTTPS Proxy and enters proxy.example.com and 8080.',
  },
  'transport-test-passed': {
    ...here,
    world: 'evaluation',
    description: 'Test connection has reached the portal, step by step.',
    play: 'Presses Test connection.',
  },
  'transport-test-failed': {
    ...here,
    world: 'proxy-denied',
    description: 'Test connection got as far as the proxy, which let nothing through.',
    play: 'Presses Test connection.',
  },
  'transport-test-clock': {
    ...here,
    world: 'clock-skew',
    description: 'Test connection found the clocks apart, which no setting of this dialog mends.',
    play: 'Presses Test connection.',
  },
  'transport-changed-by-another': {
    ...here,
    world: 'evaluation',
    description: 'Somebody else saved another transport meanwhile; the dialog tells what, and keeps what was typed.',
    play: 'Enters a proxy, lets another administrator save a gateway from another computer, and is told within seconds.',
  },
  'transport-fixed': {
    ...here,
    world: 'evaluation-utility',
    description: 'With utility mode on the transport cannot be changed; its address leads to the page, which says why.',
  },
});
