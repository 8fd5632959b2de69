import { useColorScheme } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Fragment, useEffect, useRef, useState } from 'react';
import { sameStart, scenarioAddress } from '#mocks/address/link.ts';
import { placeOf, type ScenarioDescription } from '#mocks/scenarios/catalogue.ts';
import { useStatus } from '#mocks/screens/lab/questions.ts';
import { useScenarios } from '#mocks/screens/lab/use-scenarios.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { usePreferences } from '#mocks/screens/lab-page/preferences.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { Clock } from './clock.tsx';
import { aimPortalLinks, giveTheme, leadTo } from './frame-window.ts';
import { Pane } from './pane.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { Separator } from './separator.tsx';
import { usualShare } from './share.ts';

const starts = { product: '/licenses', portal: '/cssm/inventory' } as const;
type Kind = keyof typeof starts;

/** Product and portal beside each other, in one world, for demonstrations and training (screens.md §5). */
export function SideBySidePage() {
  const texts = useLabPageTexts();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const { language, theme } = usePreferences();
  const { colorScheme } = useColorScheme();
  const isNarrow = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const [order, setOrder] = useState<readonly [Kind, Kind]>(['product', 'portal']);
  const [share, setShare] = useState(usualShare);
  const [front, setFront] = useState<Kind>('product');
  const frames = {
    product: useRef<HTMLIFrameElement>(null),
    portal: useRef<HTMLIFrameElement>(null),
  };
  const { product, portal } = frames;

  useEffect(() => {
    for (const frame of [product, portal]) giveTheme(frame.current, colorScheme);
  }, [product, portal, colorScheme]);

  const load = ({ name }: ScenarioDescription) => {
    const address = scenarioAddress(name, { language, theme, ...(status && sameStart(status)) });
    const shownIn: Kind = placeOf(name).startsWith('/cssm') ? 'portal' : 'product';
    for (const kind of order) leadTo(frames[kind].current, kind === shownIn ? address : starts[kind]);
    setFront(shownIn);
  };
  const aimLinks = (frame: HTMLIFrameElement) =>
    aimPortalLinks(frame, (address) => {
      leadTo(portal.current, address);
      setFront('portal');
    });

  const [first, second] = order;
  return (
    <LabPage
      title={texts.split.title}
      places={[
        ['/licenses', texts.product],
        ['/cssm/inventory', texts.portal],
        ['/gallery', texts.gallery],
      ]}
      bar={
        <>
          <ScenarioPicker scenarios={scenarios} present={status?.scenario} onChoose={load} />
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
          onChange={(_event, kind: Kind) => setFront(kind)}
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
        {/* Their order in the document never changes: a frame that is moved there loads anew. */}
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
              start={starts[kind]}
              isTabPanel={isNarrow}
              {...(kind === 'product' && { onLoad: aimLinks })}
            />
          </Fragment>
        ))}
      </div>
    </LabPage>
  );
}
