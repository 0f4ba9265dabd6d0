import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { setDialog } from '../commands/dialogs';
import { useViewer } from '../viewer';
import { IconButton } from './IconButton';
import './ModalDialog.css';

interface ModalDialogProps {
  readonly title: string;
  readonly className?: string;
  /** Replaces the title bar; the dialog is then named by `title` alone. */
  readonly bare?: boolean;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Hears the keys that are pressed in the dialog, wherever the focus is. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A dialog over everything while it is mounted. Esc and a click outside of it close it; the focus goes back where it was. */
export function ModalDialog({
  title,
  className = '',
  bare = false,
  actions,
  onKeyDown,
  children,
}: ModalDialogProps) {
  const { run } = useViewer();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    body.current?.focus();
    return () => element?.close();
  }, []);
  const close = () => run(setDialog(null));
  return (
    <dialog
      ref={dialog}
      className={`modal-dialog ${className}`}
      aria-labelledby={bare ? undefined : titleId}
      aria-label={bare ? title : undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        keepKeys(event);
        onKeyDown?.(event);
      }}
    >
      {!bare && (
        <header className="modal-dialog-head">
          <h2 id={titleId}>{title}</h2>
          {actions}
          <IconButton icon="close" label="Close" keys="Esc" onPress={close} />
        </header>
      )}
      {bare ? (
        children
      ) : (
        // focused first, so that the arrow keys scroll it
        <div ref={body} className="modal-dialog-body" tabIndex={-1}>
          {children}
        </div>
      )}
    </dialog>
  );
}

// what is typed in a dialog moves nothing behind it; the browser's own Ctrl+E, Ctrl+K and Ctrl+O stay out too
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
  if ((event.ctrlKey || event.metaKey) && ['e', 'k', 'o'].includes(event.key.toLowerCase()))
    event.preventDefault();
}
