import type { Opening } from '../../../shared/standalonePage';
import { PAGE_PARTS } from '../../../shared/standalonePage';
import { cspHash, escapeHtml, inlineScript } from './markup';

/** The built viewer for pages that stand alone. */
export interface ViewerBundle {
  /** The page, with a comment where its head and its parts go. */
  readonly template: string;
  readonly script: string;
  readonly style: string;
}

export interface DocumentContent {
  readonly title: string;
  /** Tells search programs and file managers what it is. */
  readonly meta: Readonly<Record<string, string>>;
  readonly theme: Opening['theme'];
  /** The text of each part by its id, as it stands in a script element. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Puts the viewer and what it shows into one document, which may load nothing and run nothing but what is in it. */
export function buildDocument(
  { template, script: built, style }: ViewerBundle,
  { title, meta, theme, parts }: DocumentContent,
): string {
  const script = inlineScript(built);
  const policy = [
    "default-src 'none'",
    `script-src ${cspHash(script)}`,
    `style-src ${cspHash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="referrer" content="no-referrer" />',
    `<title>${escapeHtml(title)}</title>`,
    ...Object.entries(meta).map(
      ([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}" />`,
    ),
    `<style>${style}</style>`,
  ];
  // the marking is to be seen even where nothing else is
  const heading = [meta.marking, title].filter((words) => words !== undefined).join(' · ');
  const body = [
    `<p id="${PAGE_PARTS.message}" class="start-message" role="status"><strong>${escapeHtml(heading)}</strong><br />${START_MESSAGE}</p>`,
    ...Object.entries(parts).map(
      ([id, text]) => `<script type="application/json" id="${id}">${text}</script>`,
    ),
    `<script>${script}</script>`,
  ];
  return template
    .replace('data-theme="dark"', `data-theme="${theme}"`)
    .replace('<!-- head -->', () => head.join('\n    '))
    .replace('<!-- parts -->', () => body.join('\n'));
}

// as the build's target has it
const START_MESSAGE =
  'The map has not started. It needs JavaScript and a browser of 2024 or later: Chrome or Edge 116, Firefox 125, Safari 17.2.';
