import type { ApiError } from '#src/api/api-error.ts';
import type { CodeKind } from '#src/contract/reservation.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';

interface CodeProblemProps {
  readonly id?: string | undefined;
  readonly error: ApiError;
  readonly onRetry?: (() => void) | undefined;
}

/** What is wrong with a code that was handed over: what it turned out to be, whose it is, and what to do (domain.md §5.4). */
export function CodeProblem({ id, error, onRetry }: CodeProblemProps) {
  const { t } = useTexts('reservation');
  const { code, found } = error;
  const kind: CodeKind | undefined = code === 'code-of-another-kind' ? found?.kind : undefined;
  return (
    <ProblemAlert
      id={id}
      failure={error}
      {...(kind ? { title: t(`found.${kind}.is`) } : {})}
      {...(onRetry && !error.wasAnswered ? { onRetry } : {})}
    >
      {kind ? <p>{t(`found.${kind}.belongs`)}</p> : null}
      {found?.device ? (
        <p>
          <TextWithNames text={t('foundDevice', { device: found.device })} names={[found.device]} />
        </p>
      ) : null}
    </ProblemAlert>
  );
}
