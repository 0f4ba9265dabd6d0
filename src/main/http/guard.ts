import { buildLockedResponse, buildRefusal } from './refusals';
import { cookieName, isSameToken, parseCookie } from './token';

export interface GuardOptions {
  readonly port: number;
  readonly token: string;
  /** Secrets that let in once and are then gone. */
  readonly tickets: Set<string>;
}

/** Answers a request that may not reach the app; `undefined` lets it through. */
export type Guard = (request: Request) => Response | undefined;

/**
 * Who may talk to the loopback server. Other programs, other users and every web page that is open in a browser
 * can reach 127.0.0.1, so each request shows three things: that it was addressed to this server (exact `Host`,
 * against DNS rebinding), that it comes from the viewer's own page (`Origin`, `Sec-Fetch-Site`), and that it
 * knows the token of this run (cookie, or `Authorization: Bearer` for tools).
 */
export function buildGuard({ port, token, tickets }: GuardOptions): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const cookie = cookieName(port);

  return (request) => {
    const host = request.headers.get('host');
    if (host === null || !hosts.has(host))
      return buildRefusal(403, 'This server answers only to its own address.');

    const url = new URL(request.url);
    const given = url.searchParams.get('token');
    if (given !== null && isRead(request)) {
      return isSameToken(token, given) || takeTicket(tickets, given)
        ? exchangeForCookie(url, cookie, token)
        : buildLockedResponse(request);
    }

    const bearer = parseBearer(request.headers.get('authorization'));
    const known = bearer ?? parseCookie(request.headers.get('cookie'), cookie);
    if (known === undefined || !isSameToken(token, known)) return buildLockedResponse(request);
    if (bearer === undefined && !isFromOwnPage(request, host)) {
      return buildRefusal(403, 'This request does not come from the viewer’s own page.');
    }
    return undefined;
  };
}

function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * A page on another port of this machine is "same site", so the cookie alone does not keep it out.
 * Opening the viewer by a link is a read like any other; every write must name the viewer's own origin.
 */
function isFromOwnPage(request: Request, host: string): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin !== null && origin !== `http://${host}`) return false;
  if (isRead(request)) {
    const isOwn = site === null || site === 'same-origin' || site === 'none';
    return isOwn || request.headers.get('sec-fetch-mode') === 'navigate';
  }
  return site === 'same-origin' || (site === null && origin !== null);
}

function takeTicket(tickets: Set<string>, given: string): boolean {
  for (const ticket of tickets) {
    if (isSameToken(ticket, given)) return tickets.delete(ticket);
  }
  return false;
}

/** Moves the secret out of the address, where history and screenshots would keep it. */
function exchangeForCookie(url: URL, cookie: string, token: string): Response {
  url.searchParams.delete('token');
  // `//elsewhere/` would be read as another host
  const path = `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
  return new Response(null, {
    status: 303,
    headers: {
      Location: path,
      'Set-Cookie': `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

function parseBearer(header: string | null): string | undefined {
  return header?.match(/^Bearer ([\w-]+)$/i)?.[1];
}
