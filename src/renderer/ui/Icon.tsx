/** The chrome's own icons on a grid of 16, drawn with a line of 1.5 in the colour of the text. */
const ICONS = {
  search: 'M7 2.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 0 1 0-9.5ZM10.5 10.5L14 14',
  measure: 'M1.75 11L11 1.75L14.25 5L5 14.25ZM4.5 8.25L6 9.75M6.75 6L8.75 8M9 3.75L10.5 5.25',
  rings:
    'M8 1.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5ZM8 4.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5ZM8 7.5V8.5',
  symbols:
    'M1.75 4.75H8.25V11.25H1.75ZM1.75 4.75L8.25 11.25M8.25 4.75L1.75 11.25M12.5 4.75L15 8L12.5 11.25L10 8Z',
  language:
    'M1.5 3.25H8.5M5 1.5V3.25M7 3.25C6.5 6 4.5 8 1.75 9M3.25 5.5C4 7 5.25 8 7 8.75M7.75 14.25L11 6.75L14.25 14.25M8.75 11.75H13.25',
  theme: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5ZM8 1.75V14.25M10 2.25V13.75M12 3.5V12.5',
  legend:
    'M2 3.75a1.25 1.25 0 1 1 2.5 0a1.25 1.25 0 0 1-2.5 0ZM7 3.75H14M2 8H4.5M7 8H14M2 11H4.5V13.5H2ZM7 12.25H14',
  list: 'M2 3.5H3.5M6 3.5H14M2 8H3.5M6 8H14M2 12.5H3.5M6 12.5H14',
  help: 'M8 1.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5ZM6 6.25C6 5 6.9 4.25 8 4.25s2 .75 2 1.9c0 1.6-2 1.6-2 3.1M8 11V11.75',
  fullScreen: 'M1.75 5.75V1.75H5.75M10.25 1.75H14.25V5.75M14.25 10.25V14.25H10.25M5.75 14.25H1.75V10.25',
  close: 'M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5',
  down: 'M4 6L8 10L12 6',
  up: 'M4 10L8 6L12 10',
  fold: 'M4 2.5L8 6L12 2.5M4 13.5L8 10L12 13.5',
  unfold: 'M4 6L8 2.5L12 6M4 10L8 13.5L12 10',
  left: 'M10 3.5L5.5 8L10 12.5',
  right: 'M6 3.5L10.5 8L6 12.5',
  copy: 'M5.75 5.75H13.75V13.75H5.75ZM10.25 5.5V2.25H2.25V10.25H5.5',
  locate:
    'M8 3.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5ZM8 1V3.75M8 12.25V15M1 8H3.75M12.25 8H15M8 7.5V8.5',
  previous: 'M3.25 3.5V12.5M12.5 3.75L6.5 8L12.5 12.25Z',
  next: 'M12.75 3.5V12.5M3.5 3.75L9.5 8L3.5 12.25Z',
  warning: 'M8 1.75L14.75 13.75H1.25ZM8 6.25V9.75M8 11.5V12.25',
  note: 'M8 1.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5ZM8 7.25V11.5M8 4.5V5.25',
  command: 'M3 3.75L7.25 8L3 12.25M8.5 12.25H13.5',
  place:
    'M8 1.5c2.6 0 4.5 1.9 4.5 4.4C12.5 9 8 14.5 8 14.5S3.5 9 3.5 5.9C3.5 3.4 5.4 1.5 8 1.5ZM8 4.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3Z',
  scene: 'M1.75 2.75H14.25V10.25H1.75ZM5 13.75H11M8 10.25V13.75',
  solo: 'M2.25 5V2.25H5M11 2.25H13.75V5M13.75 11V13.75H11M5 13.75H2.25V11M8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4Z',
  check: 'M2.75 8.5L6.25 12L13.25 4.25',
  export: 'M8 2V10.5M4.75 7.5L8 10.75L11.25 7.5M1.75 9.75V13.75H14.25V9.75',
  open: 'M8 10.5V2M4.75 5L8 1.75L11.25 5M1.75 9.75V13.75H14.25V9.75',
  folder: 'M1.75 3H6L7.5 4.75H14.25V13H1.75Z',
  capture: 'M1.75 4.75H4.5L5.75 3H10.25L11.5 4.75H14.25V13H1.75ZM8 6.25a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5Z',
  edit: 'M2.5 13.5L3.25 10.5L10.75 3L13 5.25L5.5 12.75ZM9.25 4.5L11.5 6.75',
  more: 'M3.25 8H3.5M8 8H8.25M12.5 8H12.75',
  trash: 'M2.5 4.25H13.5M6 4V2.25H10V4M4 4.25L4.75 13.75H11.25L12 4.25M6.75 7V11M9.25 7V11',
  save: 'M2.25 2.25H11L13.75 5V13.75H2.25ZM5 2.5V6H10V2.5M4.75 13.5V9.25H11.25V13.5',
  undo: 'M5.25 2.75L2.25 5.75L5.25 8.75M2.5 5.75H9.5a4 4 0 0 1 0 8H6',
  redo: 'M10.75 2.75L13.75 5.75L10.75 8.75M13.5 5.75H6.5a4 4 0 0 0 0 8H10',
  reload: 'M13.5 8a5.5 5.5 0 1 1-1.75-4M12 1.5V4.25H9.25',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICONS;

/** An icon beside or instead of words; it says nothing to a screen reader, so its button must have a name. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
