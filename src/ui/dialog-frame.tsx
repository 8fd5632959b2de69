import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { createContext, type ReactNode, type RefObject, type SubmitEventHandler, use, useCallback, useId } from 'react';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { DialogTabs, type TabChoice, tabId } from './dialog-tabs.tsx';
import { MuiProvider } from './mui-provider.tsx';
import { InputProvider, RetryProvider } from './resolution-link.tsx';
import './dialog-progress.css';

interface DialogShellProps {
  readonly title: string;
  /** The content, which is one DialogBody. */
  readonly children: ReactNode;
  /** Called after Esc and after a click outside. */
  readonly onDismiss: () => void;
  /** Makes the whole dialog a form, which Enter submits. */
  readonly onSubmit?: SubmitEventHandler<HTMLFormElement> | undefined;
  /** Tabs under the title. */
  readonly tabs?: TabChoice | undefined;
  /** Content above the scrolling part, such as the steps of a wizard. */
  readonly header?: ReactNode;
  /** Whether the dialog is 720 instead of 560 pixels wide. */
  readonly isWide?: boolean | undefined;
  /** Whether the dialog appears without fading in, because it replaces another dialog. */
  readonly disableTransition?: boolean | undefined;
}

/** The attributes of the scrolling part, which is the panel of the selected tab if the dialog has tabs. */
const PanelContext = createContext<{ role?: 'tabpanel'; id?: string; 'aria-labelledby'?: string }>({});

/** The outer part of a dialog, with its title: 560 or 720 pixels wide, full-screen on a phone, labelled by its title. */
export function DialogShell(props: DialogShellProps) {
  const { title, children, onDismiss, onSubmit, tabs, header, isWide = false, disableTransition = false } = props;
  const id = useId();
  const panelId = `${id}-panel`;
  const isNarrow = useMediaQuery('(max-width: 599px)');
  const content = (
    <>
      <DialogTitle id={id}>{title}</DialogTitle>
      {tabs ? <DialogTabs choice={tabs} panelId={panelId} /> : null}
      {header}
      <PanelContext
        value={tabs ? { role: 'tabpanel', id: panelId, 'aria-labelledby': tabId(panelId, tabs.selected) } : {}}
      >
        {children}
      </PanelContext>
    </>
  );
  return (
    <MuiProvider>
      <Dialog
        open
        fullWidth
        fullScreen={isNarrow}
        aria-labelledby={id}
        onClose={onDismiss}
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
    </MuiProvider>
  );
}

interface DialogBodyProps {
  readonly children: ReactNode;
  /** The buttons, the primary one last. */
  readonly actions: ReactNode;
  /** The primary button. Errors in the dialog offer a retry only if it is given. */
  readonly submitButtonRef?: RefObject<HTMLButtonElement | null> | undefined;
  /** Whether the dialog has input fields. */
  readonly hasInput: boolean;
}

/** The scrolling part of a dialog and its buttons. */
export function DialogBody({ children, actions, submitButtonRef, hasInput }: DialogBodyProps) {
  const changes = useConcurrentChanges();
  // Clicking the same button sends the typed text again and keeps the focus on an element that stays.
  const retry = useCallback(() => {
    submitButtonRef?.current?.focus();
    submitButtonRef?.current?.click();
  }, [submitButtonRef]);
  return (
    <>
      <DialogContent className="dialog-content" {...use(PanelContext)}>
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
}

interface DialogFrameProps
  extends Omit<DialogShellProps, 'onDismiss'>,
    Pick<DialogBodyProps, 'actions' | 'submitButtonRef'> {
  readonly onClose: () => void;
  /** Whether Esc and a click outside close the dialog. False if that would lose something. */
  readonly isDismissible: boolean;
  /** Whether the dialog has input fields. The default is true for a form. */
  readonly hasInput?: boolean | undefined;
}

/** A dialog with one body. */
export function DialogFrame(props: DialogFrameProps) {
  const { children, actions, submitButtonRef, onClose, isDismissible, onSubmit, ...shell } = props;
  const { hasInput = onSubmit !== undefined, ...shellProps } = shell;
  return (
    <DialogShell
      {...shellProps}
      onSubmit={onSubmit}
      onDismiss={() => {
        if (isDismissible) onClose();
      }}
    >
      <DialogBody actions={actions} submitButtonRef={submitButtonRef} hasInput={hasInput}>
        {children}
      </DialogBody>
    </DialogShell>
  );
}
