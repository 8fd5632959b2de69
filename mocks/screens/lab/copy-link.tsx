import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { buildStateLink } from '#mocks/url-options/link.ts';
import type { Language } from '#src/i18n/languages.ts';
import { addressOf, hrefOf } from '#src/served-at.ts';
import { copyText } from '#src/ui/clipboard.ts';
import { LabError } from './lab-error.tsx';
import { useStatus } from './queries.ts';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Copies an address that restores the present simulator state, path, language and theme. */
export function CopyLink() {
  const { t, language } = useLabTexts();
  const { data: status } = useStatus();
  const id = useId();
  const [uncopiedLink, setUncopiedLink] = useState<string>();
  const copy = useLabMutation(async (simulator) => {
    const address = buildStateLink(await simulator.status(), currentLocation(language));
    const link = window.location.origin + hrefOf(address);
    const isCopied = await copyText(link);
    setUncopiedLink(isCopied ? undefined : link);
    return isCopied;
  });
  return (
    <div className="lab-link">
      <div className="lab-buttons">
        <Button
          variant="contained"
          startIcon={<ContentCopyIcon />}
          aria-describedby={status?.changed ? id : undefined}
          onClick={() => copy.mutate()}
        >
          {t('link.copy')}
        </Button>
        <span role="status" className="lab-done">
          {copy.data === undefined ? '' : t(copy.data ? 'link.copied' : 'link.notCopied')}
        </span>
      </div>
      {uncopiedLink === undefined ? null : (
        <textarea
          className="field lab-address"
          aria-label={t('link.address')}
          readOnly
          value={uncopiedLink}
          ref={(field) => {
            field?.focus();
            field?.select();
          }}
        />
      )}
      {status?.changed ? (
        <p id={id} className="lab-hint">
          {t('link.changed')}
        </p>
      ) : null}
      <LabError message={copy.errorMessage} />
    </div>
  );
}

/** Path and appearance of the page; the theme is the resolved one, also when the system selected it. */
function currentLocation(language: Language) {
  return {
    path: addressOf(window.location.pathname),
    language,
    theme: document.documentElement.dataset.theme === 'dark' ? ('dark' as const) : ('light' as const),
  };
}
