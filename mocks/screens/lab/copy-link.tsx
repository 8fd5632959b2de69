import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { linkTo } from '#mocks/address/link.ts';
import type { Language } from '#src/i18n/languages.ts';
import { copyText } from '#src/ui/clipboard.ts';
import { Problem } from './problem.tsx';
import { useStatus } from './questions.ts';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** Copies the address that gives back what is seen now: world, place, language and theme. */
export function CopyLink() {
  const { say, language } = useLabTexts();
  const { data: status } = useStatus();
  const id = useId();
  const [shown, setShown] = useState<string>();
  const copy = useAct(async (simulator) => {
    const link = new URL(linkTo(await simulator.status(), presentPlace(language)), window.location.origin).href;
    const isCopied = await copyText(link);
    setShown(isCopied ? undefined : link);
    return isCopied;
  });
  return (
    <div className="lab-link">
      <div className="lab-buttons">
        <Button
          variant="contained"
          startIcon={<ContentCopyIcon />}
          aria-describedby={status?.changed ? id : undefined}
          onClick={() => copy.start()}
        >
          {say('link.copy')}
        </Button>
        <span role="status" className="lab-done">
          {copy.done === undefined ? '' : say(copy.done ? 'link.copied' : 'link.notCopied')}
        </span>
      </div>
      {shown === undefined ? null : (
        <textarea
          className="field lab-address"
          aria-label={say('link.address')}
          readOnly
          value={shown}
          ref={(field) => {
            field?.focus();
            field?.select();
          }}
        />
      )}
      {status?.changed ? (
        <p id={id} className="lab-hint">
          {say('link.changed')}
        </p>
      ) : null}
      <Problem message={copy.problem} />
    </div>
  );
}

/** Where the page is and how it looks. The theme is the one that is seen, also where the system chose it. */
function presentPlace(language: Language) {
  return {
    path: window.location.pathname,
    language,
    theme: document.documentElement.dataset.theme === 'dark' ? ('dark' as const) : ('light' as const),
  };
}
