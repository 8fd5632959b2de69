import type { ApiError } from '#src/api/api-error.ts';
import type { CodeKind } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';

interface CodeProblemProps {
  readonly id?: string | undefined;
  readonly error: ApiError;
  readonly onRetry?: (() => void) | undefined;
}

/** Alert about a rejected code, with its detected kind, its device and the remedy (domain.md §5.4). */
export function CodeProblem({ id, error, onRetry }: CodeProblemProps) {
  const { t } = useTranslation('reservation');
  const { code, detectedCode } = error;
  const kind: CodeKind | undefined = code === 'code-of-another-kind' ? detectedCode?.kind : undefined;
  return (
    <ProblemAlert
      id={id}
      failure={error}
      {...(kind ? { title: t(`found.${kind}.is`) } : {})}
      {...(onRetry && !error.hasResponse ? { onRetry } : {})}
    >
      {kind ? <p>{t(`found.${kind}.belongs`)}</p> : null}
      {detectedCode?.device ? (
        <p>
          <TextWithNames text={t('foundDevice', { device: detectedCode.device })} names={[detectedCode.device]} />
        </p>
      ) : null}
    </ProblemAlert>
  );
}
