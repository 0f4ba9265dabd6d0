import type { FetchApp } from './serveOnLoopback';

/**
 * Under `npm run dev`, takes the page's own files from Vite, so that they reload as they change; what the app
 * answers itself still comes from the app, and both shells stay as they are. In a build it changes nothing.
 */
export function withDevRenderer(app: FetchApp): FetchApp {
  const vite = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
  if (vite === undefined) return app;
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (request.method !== 'GET' || OWN_PATHS.test(pathname)) return app.fetch(request);
      const answer = await fetch(`${vite}${pathname}${search}`, {
        headers: { accept: request.headers.get('accept') ?? '*/*' },
      });
      const headers = new Headers(answer.headers);
      // the body has been unpacked on its way
      headers.delete('content-encoding');
      headers.delete('content-length');
      headers.set('content-security-policy', buildDevPolicy(vite));
      return new Response(answer.body, { status: answer.status, headers });
    },
  };
}

/** What the app answers; every other path is one of the page's own files. */
const OWN_PATHS = /^\/(api|basemap|symbols)(\/|$)/;

/** Vite's client needs an inline script, inline styles and its socket; nothing else is let in. */
function buildDevPolicy(vite: string): string {
  const socket = vite.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${socket}`,
  ].join('; ');
}
