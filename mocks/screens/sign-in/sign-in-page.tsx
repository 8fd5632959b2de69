import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLab } from '#mocks/screens/lab/lab-providers.tsx';
import { useStatus } from '#mocks/screens/lab/queries.ts';
import { LabPage } from '#mocks/screens/lab-page/lab-page.tsx';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';

/** Sign-in with one button and no password. The page that lost its session continues by itself (screens.md §1). */
export function SignInPage() {
  const texts = useLabPageTexts();
  const { simulator } = useLab();
  const { data: status } = useStatus();
  const [problem, setProblem] = useState<string>();
  if (!status) return null;
  const signIn = () =>
    simulator.session.signIn().catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  return (
    <LabPage title={texts.signInPage.title} links={[['/licenses', texts.product]]}>
      <div className="sign-in">
        <p role="status">{status.signedIn ? texts.signInPage.signedIn : texts.signInPage.signedOut}</p>
        {status.signedIn ? null : (
          <Button variant="contained" onClick={() => void signIn()}>
            {texts.signInPage.signIn}
          </Button>
        )}
        {problem ? <p role="alert">{problem}</p> : null}
      </div>
    </LabPage>
  );
}
