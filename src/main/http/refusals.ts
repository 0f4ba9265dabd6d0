import { createHash } from 'node:crypto';

/** A short plain-text refusal. */
export function buildRefusal(status: 403, reason: string): Response {
  return new Response(`${reason}\n`, {
    status,
    headers: { ...safeHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** 401 for whoever does not know the token: a page for a person, one line for a program. */
export function buildLockedResponse(request: Request): Response {
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  const body = wantsPage ? lockedPage : `${openItFrom}\n`;
  const type = wantsPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  return new Response(request.method === 'HEAD' ? null : body, {
    status: 401,
    headers: { ...safeHeaders, 'Content-Type': type, 'WWW-Authenticate': 'Bearer' },
  });
}

const openItFrom = 'Open the viewer from the address printed in the terminal.';

const style = `
  :root { color-scheme: dark light; }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: #0d1520; color: #d7e0ea;
    font: 16px/1.5 Inter, system-ui, sans-serif; }
  main { max-width: 44ch; padding: 24px; }
  h1 { margin: 0 0 8px; font-size: 20px; font-weight: 600; }
  p { margin: 0 0 8px; color: #9fb0c3; }
`;

const lockedPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Situation Viewer is locked</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><main>
<h1>${openItFrom}</h1>
<p>It ends in <code>?token=…</code> and works until the viewer is ended. A new start prints a new one.</p>
</main></body>
</html>
`;

const styleHash = createHash('sha256').update(style).digest('base64');

const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
