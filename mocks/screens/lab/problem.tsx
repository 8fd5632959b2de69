import { useLabTexts } from './texts.ts';

/** Why the door refused, at the place where it was asked. Its own words are English. */
export function Problem({ message }: { readonly message: string | undefined }) {
  const { say } = useLabTexts();
  return (
    <div role="alert" className="lab-problem">
      {message === undefined ? null : (
        <>
          {say('problem')} <span lang="en">{message}</span>
        </>
      )}
    </div>
  );
}
