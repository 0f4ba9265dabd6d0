import type { ReactNode } from 'react';

const PATHS = {
  start: 'M3 3h1.6v10H3ZM13 3v10L5.6 8Z',
  previous: 'M11.5 3v10L4 8Z',
  play: 'M4.5 2.6v10.8L13.2 8Z',
  pause: 'M4 3h2.9v10H4Zm5.1 0H12v10H9.1Z',
  next: 'M4.5 3v10L12 8Z',
  end: 'M11.4 3H13v10h-1.6ZM3 3v10l7.4-5Z',
  loop: 'M4.2 4.5h6.6V2.4L14 5.3l-3.2 2.9V6H5.5v2H4.2Zm7.6 7H5.2v2.1L2 10.7l3.2-2.9V10h5.3V8h1.3Z',
  skip: 'M1.5 7h2v2h-2Zm3.4 0h2v2h-2ZM8.3 3.5v9L13 8Zm5 0h1.5v9h-1.5Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign of the controls, 16 CSS pixels square, in the colour of the text around it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="timeline-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
