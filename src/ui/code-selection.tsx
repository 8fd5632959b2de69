import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type ReactNode, type Ref, useId, useMemo, useRef, useState } from 'react';
import type { ExtractedCode } from '#src/handed-over/code-shapes.ts';
import { findExpectedCodes, isExactlyCode } from '#src/handed-over/codes-in-text.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { TextWithNames } from './text-with-names.tsx';
import './code.css';

/** The code found in an entered text. */
export interface CodeSelection {
  /** The code to validate and send as it was issued; the trimmed text if it contains no whole code; '' while undecided. */
  readonly code: string;
  /** Whether the text contains several different codes and none is chosen yet. */
  readonly isUndecided: boolean;
  /** If undecided, shows an error at the choice and moves the focus there. Returns `isUndecided`. */
  readonly requireChoice: () => boolean;
  /** The choice among several codes, or the code extracted from a longer text; to be shown under the field. */
  readonly element: ReactNode;
}

/**
 * Finds the code of the expected kinds in a text. With several different codes, the user chooses one. With `isReadOnly`,
 * as during a request, the choice cannot be changed.
 */
export function useCodeSelection(
  entered: string,
  expected: readonly ExtractedCode['kind'][],
  { isReadOnly = false }: { readonly isReadOnly?: boolean } = {},
): CodeSelection {
  const [selected, setSelected] = useState<string>();
  const [choiceRequiredFor, setChoiceRequiredFor] = useState<string>();
  const choice = useRef<HTMLDivElement>(null);
  const kinds = expected.join();
  const codes = useMemo(
    () => findExpectedCodes(entered, kinds.split(',') as ExtractedCode['kind'][]).codes.map(({ text }) => text),
    [entered, kinds],
  );
  const isOneOfSeveral = codes.length > 1;
  const code = isOneOfSeveral ? codes.find((candidate) => candidate === selected) : (codes[0] ?? entered.trim());
  const isUndecided = code === undefined;
  return {
    code: code ?? '',
    isUndecided,
    requireChoice: () => {
      setChoiceRequiredFor(isUndecided ? entered : undefined);
      if (isUndecided) choice.current?.querySelector('input')?.focus();
      return isUndecided;
    },
    element: isOneOfSeveral ? (
      <CodeChoice
        ref={choice}
        codes={codes}
        selected={code}
        onSelect={setSelected}
        isReadOnly={isReadOnly}
        isChoiceRequired={isUndecided && choiceRequiredFor === entered}
      />
    ) : codes[0] !== undefined && !isExactlyCode(entered, codes[0]) ? (
      <CodeText code={codes[0]} />
    ) : null,
  };
}

interface CodeChoiceProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly codes: readonly string[];
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  readonly isReadOnly: boolean;
  readonly isChoiceRequired: boolean;
}

function CodeChoice({ ref, codes, selected, onSelect, isReadOnly, isChoiceRequired }: CodeChoiceProps) {
  const { t } = useTranslation('codeInput');
  const id = useId();
  return (
    <div>
      <p id={id} role="status" className="code-choice">
        {t('several', { count: codes.length })}
      </p>
      <RadioGroup
        ref={ref}
        aria-labelledby={id}
        aria-disabled={isReadOnly || undefined}
        value={selected ?? ''}
        onChange={(_event, code) => {
          // A disabled radio button would lose the focus.
          if (!isReadOnly) onSelect(code);
        }}
      >
        {codes.map((code, index) => (
          <FormControlLabel
            key={code}
            value={code}
            control={<Radio size="small" />}
            label={<Excerpt position={index + 1} excerpt={excerptOf(code)} />}
          />
        ))}
      </RadioGroup>
      {isChoiceRequired ? (
        <FormHelperText error role="alert">
          {t('chooseFirst')}
        </FormHelperText>
      ) : null}
    </div>
  );
}

function Excerpt({ position, excerpt }: { readonly position: number; readonly excerpt: string }) {
  const { t } = useTranslation('codeInput');
  return (
    <span>
      <TextWithNames text={t('oneOfSeveral', { number: position, excerpt })} names={[excerpt]} />
    </span>
  );
}

/** Returns a short code as it is, otherwise a distinctive excerpt: for XML the timestamp and the signature's end. */
function excerptOf(code: string): string {
  const [, timestamp, signature] = /<timestamp>(\d+)<.*<signature>[^<]*([^<]{8})<\/signature>/.exec(code) ?? [];
  if (timestamp !== undefined && signature !== undefined) return `${timestamp} … ${signature}`;
  const bare = code.replace(/%(?:3D|0A)/g, '');
  return bare.length > 90 ? `${bare.slice(0, 10)} … ${bare.slice(-10)}` : bare;
}

function CodeText({ code }: { readonly code: string }) {
  const { t } = useTranslation('codeInput');
  return (
    <details className="muted">
      <summary>{t('taken')}</summary>
      <p className="code code-taken" translate="no">
        {code}
      </p>
    </details>
  );
}
