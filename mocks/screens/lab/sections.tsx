import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import type { ComponentType, KeyboardEvent } from 'react';
import { ClockSection } from './clock-section.tsx';
import { FaultsSection } from './faults-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PurchasesSection } from './purchases-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import { ScenarioSection } from './scenario-section.tsx';
import { type SectionName, sectionNames } from './session-state.ts';
import { useSummaries } from './summaries.ts';
import { UsageSection } from './usage-section.tsx';
import { useLabTexts } from './use-lab-texts.ts';
import { useSessionState } from './use-session-state.ts';
import { WorldSection } from './world-section.tsx';
import './lab-sections.css';

const contents: Readonly<Record<SectionName, ComponentType>> = {
  scenario: ScenarioSection,
  clock: ClockSection,
  usage: UsageSection,
  purchases: PurchasesSection,
  line: NetworkSection,
  faults: FaultsSection,
  requests: RequestsSection,
  world: WorldSection,
};

/** All sections by their heads, which say how things stand; one is unfolded. Arrow keys go from head to head. */
export function Sections() {
  const { t } = useLabTexts();
  const summaries = useSummaries();
  const [expandedSection, setExpandedSection] = useSessionState('section');
  return (
    <div className="lab-sections">
      {sectionNames.map((name) => {
        const Content = contents[name];
        return (
          <Accordion
            key={name}
            expanded={expandedSection === name}
            onChange={(_event, isUnfolded) => setExpandedSection(isUnfolded ? name : '')}
            slotProps={{ transition: { timeout: 0, unmountOnExit: true } }}
          >
            <AccordionSummary
              expandIcon={<ExpandMoreIcon />}
              id={`lab-${name}-head`}
              aria-controls={`lab-${name}`}
              onKeyDown={moveFocusBetweenHeads}
              {...(expandedSection === name ? { 'data-lab-head': '' } : {})}
            >
              <span className="lab-section-name">{t(`sections.${name}`)}</span>
              <span className="lab-section-about">{summaries[name]}</span>
            </AccordionSummary>
            <AccordionDetails className="lab-section">
              <Content />
            </AccordionDetails>
          </Accordion>
        );
      })}
    </div>
  );
}

/** As the pattern for accordions has it: up and down, first and last. */
function moveFocusBetweenHeads(event: KeyboardEvent<HTMLElement>): void {
  const heads = [...document.querySelectorAll<HTMLElement>('.lab-sections [id$="-head"]')];
  const index = heads.indexOf(event.currentTarget);
  const target = {
    ArrowDown: heads[(index + 1) % heads.length],
    ArrowUp: heads.at(index - 1),
    Home: heads[0],
    End: heads.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
