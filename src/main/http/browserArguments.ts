import { type Machine, thisMachine } from './findBrowser';

export interface BrowserWindowOptions {
  readonly url: string;
  readonly profile: string;
  readonly isNewProfile: boolean;
}

/** The switches of a Chromium-family browser that shows one page as an app and keeps off the network. */
export function buildBrowserArguments(
  { url, profile, isNewProfile }: BrowserWindowOptions,
  { platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine(),
  isRoot = process.getuid?.() === 0,
): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...QUIET,
    // later the profile knows better
    ...(isNewProfile ? ['--window-size=1440,900'] : []),
    // Chromium refuses to run as root with its sandbox
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
    ...(platform === 'linux' && !env.DISPLAY ? ['--ozone-platform=wayland'] : []),
  ];
}

/** No first-run pages, no bubbles, none of the services that a browser talks to by itself. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate',
  '--metrics-recording-only',
  '--no-pings',
  // whatever is not on this machine goes to a port where nobody listens
  '--proxy-server=http://127.0.0.1:9',
  '--password-store=basic',
  '--use-mock-keychain',
];
