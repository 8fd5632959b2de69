import { useLabTexts } from './use-lab-texts.ts';

/** Shows the simulator's error message beside the control that caused it. The message is English. */
export function LabError({ message }: { readonly message: string | undefined }) {
  const { t } = useLabTexts();
  return (
    <div role="alert" className="lab-problem">
      {message === undefined ? null : (
        <>
          {t('problem')} <span lang="en">{message}</span>
        </>
      )}
    </div>
  );
}
