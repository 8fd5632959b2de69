import { useLabTexts } from './use-lab-texts.ts';

/** Why the door refused, at the place where it was asked. Its own words are English. */
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
