import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '../IconButton';
import './EditableText.css';

interface EditableTextProps {
  /** What it is, as its field and its button name it: `caption`. */
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is written. */
  readonly placeholder: string;
  /** A title is one line and never empty. */
  readonly isTitle?: boolean;
  /** Whether it is to become a field by itself, with all of its text selected. */
  readonly isAsked?: boolean;
  /** It has become one. */
  readonly onAsked?: () => void;
  readonly onEdit: (text: string) => void;
  /** The text as it is read. */
  readonly children: ReactNode;
}

// as the format has it
const MAX_LENGTH = 20_000;

/**
 * A text that is edited where it is read: a click on it or on its pencil makes it a field of the same place and size. What is typed counts at
 * once; Esc takes it back, Enter (in a text of several lines with Ctrl) and leaving the field are done with it.
 */
export function EditableText(props: EditableTextProps) {
  const { label, value, placeholder, isTitle = false, isAsked = false, onAsked, onEdit, children } = props;
  const [original, setOriginal] = useState<string | null>(null);
  const [selectsAll, setSelectsAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (original !== null || !returns.current) return;
    returns.current = false;
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [original]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it answers to being asked and to nothing else
  useEffect(() => {
    if (!isAsked) return;
    setOriginal(value);
    setSelectsAll(true);
    onAsked?.();
  }, [isAsked]);
  if (original !== null) {
    const close = () => setOriginal(null);
    return (
      <Field
        label={label}
        value={value}
        placeholder={placeholder}
        isTitle={isTitle}
        selectsAll={selectsAll}
        onEdit={onEdit}
        onLeave={close}
        onDone={(isKept) => {
          if (!isKept) onEdit(original);
          returns.current = true;
          close();
        }}
      />
    );
  }
  const open = () => {
    setSelectsAll(false);
    setOriginal(value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pencil does the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil does the same for the keyboard
    <div
      ref={box}
      className="editable"
      onClick={() => {
        // words that are marked to be copied are not meant to be edited
        if (document.getSelection()?.isCollapsed ?? true) open();
      }}
    >
      {value.trim() === '' ? <span className="editable-placeholder">{placeholder}</span> : children}
      <IconButton icon="edit" label={`Edit the ${label}`} small onPress={open} />
    </div>
  );
}

interface FieldProps extends Omit<EditableTextProps, 'children' | 'isAsked' | 'onAsked'> {
  readonly selectsAll: boolean;
  readonly onLeave: () => void;
  readonly onDone: (isKept: boolean) => void;
}

function Field({ label, value, placeholder, isTitle, selectsAll, onEdit, onLeave, onDone }: FieldProps) {
  const [text, setText] = useState(value);
  const [before] = useState(value);
  const onKeyDown = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey;
    const isDone = event.key === 'Enter' && (isTitle || isMod);
    if (event.key === 'Escape' || isDone) {
      event.preventDefault();
      event.stopPropagation();
      onDone(isDone);
    }
    // what is typed is taken back in the field, letter by letter; where nothing was, the step before it is
    if (isMod && ['z', 'y'].includes(event.key.toLowerCase()) && text !== before) event.stopPropagation();
  };
  return (
    <textarea
      ref={selectsAll ? focusAll : focusEnd}
      className="editable-field"
      aria-label={capitalised(label)}
      placeholder={placeholder}
      rows={1}
      maxLength={isTitle ? 300 : MAX_LENGTH}
      value={text}
      onChange={({ target }) => {
        const typed = isTitle ? target.value.replace(/[\r\n]+/g, ' ') : target.value;
        setText(typed);
        if (!isTitle || typed.trim() !== '') onEdit(typed);
      }}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    />
  );
}

function focusEnd(field: HTMLTextAreaElement | null): void {
  if (!field || field === document.activeElement) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function focusAll(field: HTMLTextAreaElement | null): void {
  if (!field || field === document.activeElement) return;
  field.focus();
  field.select();
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
