import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, type RefObject, type SubmitEventHandler, useCallback, useId } from 'react';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { DialogTabs, type TabChoice, tabId } from './dialog-tabs.tsx';
import { InputProvider, RetryProvider } from './resolution-link.tsx';

interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons, the primary one last. */
  readonly actions: ReactNode;
  /** The primary button. Errors in the dialog offer a retry only if it is given. */
  readonly submitButtonRef?: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  /** Whether Esc and a click outside close the dialog. False if that would lose something. */
  readonly isDismissible: boolean;
  /** Makes the whole dialog a form, which Enter submits. */
  readonly onSubmit?: SubmitEventHandler<HTMLFormElement>;
  /** Whether the dialog has input fields. The default is true for a form. */
  readonly hasInput?: boolean | undefined;
  /** Tabs under the title. */
  readonly tabs?: TabChoice | undefined;
  /** Content above the scrolling part, such as the steps of a wizard. */
  readonly header?: ReactNode;
  /** Whether the dialog is 720 instead of 560 pixels wide. */
  readonly isWide?: boolean;
  /** Whether the dialog appears without fading in, because it replaces another dialog. */
  readonly disableTransition?: boolean;
}

/** The frame of every dialog: 560 or 720 pixels wide, full-screen on a phone, labelled by its title. */
export function DialogFrame(props: DialogFrameProps) {
  const {
    title,
    children,
    actions,
    submitButtonRef,
    onClose,
    isDismissible,
    onSubmit,
    hasInput = onSubmit !== undefined,
    tabs,
    header,
    isWide = false,
    disableTransition = false,
  } = props;
  const changes = useConcurrentChanges();
  const id = useId();
  const panelId = `${id}-panel`;
  // Clicking the same button sends the typed text again and keeps the focus on an element that stays.
  const retry = useCallback(() => {
    submitButtonRef?.current?.focus();
    submitButtonRef?.current?.click();
  }, [submitButtonRef]);
  const isNarrow = useMediaQuery('(max-width: 599px)');
  const content = (
    <>
      <DialogTitle id={id}>{title}</DialogTitle>
      {tabs ? <DialogTabs choice={tabs} panelId={panelId} /> : null}
      {header}
      <DialogContent
        className="dialog-content"
        {...(tabs ? { role: 'tabpanel', id: panelId, 'aria-labelledby': tabId(panelId, tabs.selected) } : {})}
      >
        <RetryProvider value={submitButtonRef && retry}>
          <InputProvider value={hasInput}>
            {changes?.notice}
            {children}
          </InputProvider>
        </RetryProvider>
      </DialogContent>
      <DialogActions className="dialog-actions" disableSpacing>
        {actions}
      </DialogActions>
    </>
  );
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
      onClose={() => {
        if (isDismissible) onClose();
      }}
      {...(disableTransition ? { transitionDuration: 0 } : {})}
      slotProps={{ paper: { className: isWide ? 'dialog-paper dialog-paper-wide' : 'dialog-paper' } }}
    >
      {onSubmit ? (
        <form className="dialog-form" noValidate onSubmit={onSubmit}>
          {content}
        </form>
      ) : (
        content
      )}
    </Dialog>
  );
}
