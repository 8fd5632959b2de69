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
import { type SectionName, sectionNames, useSessionState } from './session-section.tsx';
import { useSummaries } from './summaries.ts';
import { UsageSection } from './usage-section.tsx';
import { useLabTexts } from './use-lab-texts.ts';
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

/**
 * Accordion of all sections, each header with a summary; at most one is expanded. Arrow keys move between the headers.
 */
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
            onChange={(_event, isExpanded) => setExpandedSection(isExpanded ? name : '')}
            slotProps={{ transition: { timeout: 0, unmountOnExit: true } }}
          >
            <AccordionSummary
              expandIcon={<ExpandMoreIcon />}
              id={`lab-${name}-head`}
              aria-controls={`lab-${name}`}
              onKeyDown={moveFocusBetweenHeaders}
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

/** Moves the focus as in the ARIA accordion pattern: up, down, first, last. */
function moveFocusBetweenHeaders(event: KeyboardEvent<HTMLElement>): void {
  const headers = [...document.querySelectorAll<HTMLElement>('.lab-sections [id$="-head"]')];
  const index = headers.indexOf(event.currentTarget);
  const target = {
    ArrowDown: headers[(index + 1) % headers.length],
    ArrowUp: headers.at(index - 1),
    Home: headers[0],
    End: headers.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
