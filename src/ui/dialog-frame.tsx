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
  /** Secondary first, primary last. */
  readonly actions: ReactNode;
  /** The button among them that does what the dialog is for; without it nothing is tried again here. */
  readonly submitButtonRef?: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  /** Whether Esc and a click outside close it: only when nothing would be lost. */
  readonly isDismissible: boolean;
  /** Makes the whole dialog a form, so that Enter submits. */
  readonly onSubmit?: SubmitEventHandler<HTMLFormElement>;
  /** Whether something can be entered in it; a form takes input unless it says otherwise. */
  readonly hasInput?: boolean | undefined;
  /** Under the title, to choose what the content is. */
  readonly tabs?: TabChoice | undefined;
  /** What stands above the content, as where a wizard is. */
  readonly header?: ReactNode;
  /** 720 wide, as wizards are. */
  readonly isWide?: boolean;
  /** Takes the place of another dialog, so that it must not fade in. */
  readonly disableTransition?: boolean;
}

/** The frame of every dialog: 560 wide or 720, full-screen on a phone, named by its title. */
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
  // The same press of the same button: what was typed goes again, and the focus is on what stays.
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
