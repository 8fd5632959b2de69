import { useColorScheme } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Fragment, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import type { Duration } from '#mocks/duration.ts';
import { type ScenarioDescription, startPathOf } from '#mocks/scenarios/names.ts';
import { useStatus } from '#mocks/screens/lab/queries.ts';
import { useScenarios } from '#mocks/screens/lab/scenario-section.tsx';
import { timeSteps } from '#mocks/screens/lab/time-steps.ts';
import { useLabMutation } from '#mocks/screens/lab/use-lab-mutation.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { usePreferences } from '#mocks/screens/lab-page/preferences.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import { sameStart, scenarioAddress } from '#mocks/url-options/link.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { applyTheme, navigateTo, redirectPortalLinks } from './frame-window.ts';
import { Pane } from './pane.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { clampShare, defaultShare, shareAfter, shareLimits } from './share.ts';

const startPaths = { product: '/licenses', portal: '/cssm/inventory' } as const;
type PaneKind = keyof typeof startPaths;

/** Shows product and portal of one simulation beside each other, for demonstrations and training (screens.md §5). */
export function SideBySidePage() {
  const texts = useLabPageTexts();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const { language, theme } = usePreferences();
  const { colorScheme } = useColorScheme();
  const isNarrow = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const [order, setOrder] = useState<readonly [PaneKind, PaneKind]>(['product', 'portal']);
  const [share, setShare] = useState(defaultShare);
  const [front, setFront] = useState<PaneKind>('product');
  const frames = {
    product: useRef<HTMLIFrameElement>(null),
    portal: useRef<HTMLIFrameElement>(null),
  };
  const { product, portal } = frames;

  useEffect(() => {
    for (const frame of [product, portal]) applyTheme(frame.current, colorScheme);
  }, [product, portal, colorScheme]);

  const load = ({ name }: ScenarioDescription) => {
    const address = scenarioAddress(name, { language, theme, ...(status && sameStart(status)) });
    const startPane: PaneKind = startPathOf(name).startsWith('/cssm') ? 'portal' : 'product';
    for (const kind of order) navigateTo(frames[kind].current, kind === startPane ? address : startPaths[kind]);
    setFront(startPane);
  };
  const redirectLinks = (frame: HTMLIFrameElement) =>
    redirectPortalLinks(frame, (address) => {
      navigateTo(portal.current, address);
      setFront('portal');
    });

  const [first, second] = order;
  return (
    <LabPage
      title={texts.split.title}
      links={[
        ['/licenses', texts.product],
        ['/cssm/inventory', texts.portal],
        ['/gallery', texts.gallery],
      ]}
      tools={
        <>
          <ScenarioPicker scenarios={scenarios} currentName={status?.scenario} onChoose={load} />
          <Clock status={status} />
          {isNarrow ? null : (
            <button type="button" className="lab-page-button" onClick={() => setOrder([second, first])}>
              {texts.split.swap}
            </button>
          )}
        </>
      }
    >
      {isNarrow ? (
        <Tabs
          className="split-tabs"
          variant="fullWidth"
          value={front}
          onChange={(_event, kind: PaneKind) => setFront(kind)}
          aria-label={texts.split.panes}
        >
          <Tab value="product" label={texts.product} aria-controls="pane-product" />
          <Tab value="portal" label={texts.portal} aria-controls="pane-portal" />
        </Tabs>
      ) : null}
      <div
        className="split"
        data-first={first}
        data-front={isNarrow ? front : undefined}
        style={isNarrow ? undefined : { gridTemplateColumns: `minmax(0, ${share}fr) 9px minmax(0, ${100 - share}fr)` }}
      >
        {/* The order in the document is constant: moving a frame in the document reloads it. */}
        {(['product', 'portal'] as const).map((kind, index) => (
          <Fragment key={kind}>
            {index === 1 && !isNarrow ? (
              <Separator label={texts.split.separator} controls={`pane-${first}`} share={share} onShare={setShare} />
            ) : null}
            <Pane
              id={`pane-${kind}`}
              name={texts[kind]}
              kind={kind}
              frame={frames[kind]}
              start={startPaths[kind]}
              isTabPanel={isNarrow}
              {...(kind === 'product' && { onLoad: redirectLinks })}
            />
          </Fragment>
        ))}
      </div>
    </LabPage>
  );
}

/** Shows the simulated time of both panes, and advances it. */
function Clock({ status }: { readonly status: SimulatorStatus | undefined }) {
  const texts = useLabPageTexts();
  const { t } = useLabTexts();
  const { exact } = useFormats();
  const advance = useLabMutation((simulator, step: Duration) => simulator.advance(step));
  return (
    <fieldset className="split-clock">
      <legend className="lab-label">{texts.split.advance}</legend>
      {timeSteps.map(([name, duration]) => (
        <button
          key={name}
          type="button"
          className="lab-page-button"
          aria-label={t('clock.advanceBy', { duration: t(`clock.${name}`) })}
          onClick={() => advance.mutate(duration)}
        >
          {t(`clock.${name}`)}
        </button>
      ))}
      <time dateTime={status?.now}>{status ? exact(status.now) : '…'}</time>
      {advance.errorMessage === undefined ? null : <p role="alert">{fill(texts.problem, advance.errorMessage)}</p>}
    </fieldset>
  );
}

interface SeparatorProps {
  readonly label: string;
  /** id of the pane whose width it sets. */
  readonly controls: string;
  /** Width of the first pane, in percent. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/**
 * Separator between two panes, moved by dragging, arrow keys, Home and End; double-click or Enter resets both to the
 * same width.
 */
function Separator({ label, controls, share, onShare }: SeparatorProps) {
  const isDragging = useRef(false);
  const drag = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const bounds = currentTarget.parentElement?.getBoundingClientRect();
    if (isDragging.current && bounds) onShare(clampShare(((clientX - bounds.left) / bounds.width) * 100));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr element is not interactive.
    <div
      role="separator"
      className="split-separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={share}
      {...shareLimits}
      onKeyDown={(event) => {
        const next = shareAfter(event.key, share);
        if (next === undefined) return;
        event.preventDefault();
        onShare(next);
      }}
      onDoubleClick={() => onShare(defaultShare)}
      // Pointer capture keeps the events here, also when the pointer is over a frame.
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.current = true;
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        isDragging.current = false;
      }}
    />
  );
}
