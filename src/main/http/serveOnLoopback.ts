import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { buildGuard } from './guard';
import { createToken } from './token';

/** The only part of the app that a server needs; Hono's own `fetch` fits it. */
export interface FetchApp {
  fetch(request: Request): Response | Promise<Response>;
}

export interface LoopbackOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined;
  /** The secret of this run; a fresh random one unless given. */
  readonly token?: string | undefined;
}

export interface LoopbackServer {
  /** The address to print: it carries the run's token and works as often as it is opened. */
  readonly url: string;
  /** `http://127.0.0.1:<port>`, of no use without the token. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** An address that lets in once. For a process's arguments, which every user of the machine can list. */
  buildOneTimeUrl(): string;
  close(): Promise<void>;
}

/**
 * Serves the app on 127.0.0.1 alone, behind the guard (`guard.ts`).
 * Rejects with a readable message when the port cannot be had.
 */
export async function serveOnLoopback(app: FetchApp, options: LoopbackOptions = {}): Promise<LoopbackServer> {
  const token = options.token ?? createToken();
  const tickets = new Set<string>();
  const { server, port } = await listen(options.port ?? 0, (ownPort) => {
    const guard = buildGuard({ port: ownPort, token, tickets });
    return (request) => guard(request) ?? app.fetch(request);
  });
  const address = `http://127.0.0.1:${port}`;

  return {
    url: `${address}/?token=${token}`,
    address,
    port,
    token,
    buildOneTimeUrl() {
      const ticket = createToken();
      tickets.add(ticket);
      return `${address}/?token=${ticket}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // an idle keep-alive or a streamed answer would otherwise hold the process open
        server.closeAllConnections();
      }),
  };
}

type Handle = (request: Request) => Response | Promise<Response>;

/** The guard needs the port, and the port is known only once the server listens. */
function listen(
  port: number,
  buildHandle: (port: number) => Handle,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    let handle: Handle | undefined;
    const fetch = (request: Request) => handle?.(request) ?? new Response(null, { status: 503 });
    const server = serve({ fetch, hostname: '127.0.0.1', port }, (info: AddressInfo) => {
      handle = buildHandle(info.port);
      resolve({ server, port: info.port });
    }) as Server;
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(describeListenError(error, port))),
    );
  });
}

function describeListenError(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another with --port, or leave it out to take any free one.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this account. Choose one above 1023.`;
  return `The viewer cannot be served on port ${port}: ${error.message}`;
}
