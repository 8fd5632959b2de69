import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type ReactNode, type Ref, useId, useMemo, useRef, useState } from 'react';
import type { FoundCode } from '#src/handed-over/code-shapes.ts';
import { codesMeant, isCodeAlone } from '#src/handed-over/codes-in-text.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { TextWithNames } from './text-with-names.tsx';
import './code.css';

/** The code that is meant by a text that was entered. */
export interface MeantCode {
  /** What is judged and sent: the code as it was issued; where none is whole the text itself; '' until one of several is chosen. */
  readonly code: string;
  /** Several different codes are there, and none is chosen yet. */
  readonly isOpen: boolean;
  /** If a choice has to be made, says so at it and moves the focus there; returns whether it has to be made. */
  readonly demand: () => boolean;
  /** The choice among several codes, or a note of which was taken out of a longer text; to be shown under the field. */
  readonly part: ReactNode;
}

/**
 * Finds in a text the one code of the kinds that are expected; of several different ones it lets a person choose. While
 * `isReadOnly`, as during a request, the choice stays as it is.
 */
export function useMeantCode(
  entered: string,
  expected: readonly FoundCode['kind'][],
  { isReadOnly = false }: { readonly isReadOnly?: boolean } = {},
): MeantCode {
  const [chosen, setChosen] = useState<string>();
  const [demandedFor, setDemandedFor] = useState<string>();
  const choice = useRef<HTMLDivElement>(null);
  const kinds = expected.join();
  const codes = useMemo(
    () => codesMeant(entered, kinds.split(',') as FoundCode['kind'][]).codes.map(({ text }) => text),
    [entered, kinds],
  );
  const isOneOfSeveral = codes.length > 1;
  const code = isOneOfSeveral ? codes.find((each) => each === chosen) : (codes[0] ?? entered.trim());
  const isOpen = code === undefined;
  return {
    code: code ?? '',
    isOpen,
    demand: () => {
      setDemandedFor(isOpen ? entered : undefined);
      if (isOpen) choice.current?.querySelector('input')?.focus();
      return isOpen;
    },
    part: isOneOfSeveral ? (
      <CodeChoice
        ref={choice}
        codes={codes}
        chosen={code}
        onChoose={setChosen}
        isReadOnly={isReadOnly}
        isDemanded={isOpen && demandedFor === entered}
      />
    ) : codes[0] !== undefined && !isCodeAlone(entered, codes[0]) ? (
      <TakenCode code={codes[0]} />
    ) : null,
  };
}

interface CodeChoiceProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly codes: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
  readonly isReadOnly: boolean;
  readonly isDemanded: boolean;
}

function CodeChoice({ ref, codes, chosen, onChoose, isReadOnly, isDemanded }: CodeChoiceProps) {
  const { t } = useTexts('codeInput');
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
        value={chosen ?? ''}
        onChange={(_event, code) => {
          // A disabled radio button would lose the focus.
          if (!isReadOnly) onChoose(code);
        }}
      >
        {codes.map((code, index) => (
          <FormControlLabel
            key={code}
            value={code}
            control={<Radio size="small" />}
            label={<Excerpt place={index + 1} excerpt={excerptOf(code)} />}
          />
        ))}
      </RadioGroup>
      {isDemanded ? (
        <FormHelperText error role="alert">
          {t('chooseFirst')}
        </FormHelperText>
      ) : null}
    </div>
  );
}

function Excerpt({ place, excerpt }: { readonly place: number; readonly excerpt: string }) {
  const { t } = useTexts('codeInput');
  return (
    <span>
      <TextWithNames text={t('oneOfSeveral', { number: place, excerpt })} names={[excerpt]} />
    </span>
  );
}

/** A short code as it is; of a long one as much as tells it from another: in XML when it was issued and its signature's end. */
function excerptOf(code: string): string {
  const [, timestamp, signature] = /<timestamp>(\d+)<.*<signature>[^<]*([^<]{8})<\/signature>/.exec(code) ?? [];
  if (timestamp !== undefined && signature !== undefined) return `${timestamp} … ${signature}`;
  const bare = code.replace(/%(?:3D|0A)/g, '');
  return bare.length > 90 ? `${bare.slice(0, 10)} … ${bare.slice(-10)}` : bare;
}

function TakenCode({ code }: { readonly code: string }) {
  const { t } = useTexts('codeInput');
  return (
    <details className="muted">
      <summary>{t('taken')}</summary>
      <p className="code code-taken" translate="no">
        {code}
      </p>
    </details>
  );
}
