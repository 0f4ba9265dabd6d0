import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackServer, serveOnLoopback } from '../../../src/main/http/serveOnLoopback';

/** An app that says what reached it. */
const echo = {
  fetch: (request: Request) =>
    new Response(`${request.method} ${new URL(request.url).pathname}`, { status: 200 }),
};

let server: LoopbackServer;
beforeEach(async () => {
  server = await serveOnLoopback(echo);
});
afterEach(() => server.close());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Over a real socket and with any header: `fetch` would not let a test forge `Host` or `Origin`. */
function ask({ path = '/', method = 'GET', headers = {} }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject).end();
  });
}

const cookie = () => ({ cookie: `viewer_${server.port}=${server.token}` });

describe('the token', () => {
  test('a request without it gets 401, whatever it asks for', async () => {
    for (const path of ['/', '/index.html', '/api/situations', '/nothing']) {
      expect((await ask({ path })).status).toBe(401);
    }
  });

  test('a person who comes without it reads where to open the viewer', async () => {
    const page = await ask({ headers: { accept: 'text/html,*/*' } });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Open the viewer from the address printed in the terminal.');
    expect(page.body).not.toContain(server.token);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('the printed address exchanges it for a cookie and leads to a clean address', async () => {
    const first = await ask({ path: new URL(server.url).pathname + new URL(server.url).search });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['set-cookie']).toEqual([
      `viewer_${server.port}=${server.token}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    const second = await ask({ headers: cookie() });
    expect(second).toMatchObject({ status: 200, body: 'GET /' });
  });

  test('the exchange keeps the rest of the address and never leads to another host', async () => {
    const scene = await ask({ path: `/?scene=3&token=${server.token}` });
    expect(scene.headers.location).toBe('/?scene=3');
    const elsewhere = await ask({ path: `//elsewhere.example/x?token=${server.token}` });
    expect(elsewhere.headers.location).toMatch(/^\/[^/]/);
  });

  test('a wrong one, a shorter one and an empty one are refused', async () => {
    for (const wrong of ['x'.repeat(43), server.token.slice(0, -1), '', `${server.token}x`]) {
      expect((await ask({ path: `/?token=${wrong}` })).status).toBe(401);
      expect((await ask({ headers: { cookie: `viewer_${server.port}=${wrong}` } })).status).toBe(401);
      expect((await ask({ headers: { authorization: `Bearer ${wrong}` } })).status).toBe(401);
    }
  });

  test('the cookie of a viewer on another port is not taken', async () => {
    expect((await ask({ headers: { cookie: `viewer_1=${server.token}` } })).status).toBe(401);
  });

  test('it is found among other cookies', async () => {
    const answer = await ask({ headers: { cookie: `a=b; ${cookie().cookie}; viewer=no` } });
    expect(answer.status).toBe(200);
  });

  test('a tool may show it as a bearer token', async () => {
    const headers = { authorization: `Bearer ${server.token}` };
    expect(await ask({ path: '/api', headers })).toMatchObject({ status: 200, body: 'GET /api' });
    expect((await ask({ path: '/api', method: 'POST', headers })).status).toBe(200);
  });

  test('a one-time address lets in once', async () => {
    const { pathname, search } = new URL(server.buildOneTimeUrl());
    expect(search).not.toContain(server.token);
    expect((await ask({ path: pathname + search })).status).toBe(303);
    expect((await ask({ path: pathname + search })).status).toBe(401);
  });

  test('each run has its own', async () => {
    const other = await serveOnLoopback(echo);
    expect(other.token).not.toBe(server.token);
    await other.close();
  });
});

describe('the Host header', () => {
  test('its two exact names are answered', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) {
      expect((await ask({ headers: { ...cookie(), host } })).status).toBe(200);
    }
  });

  test('any other name is refused with 403, even with the token', async () => {
    const strangers = [
      '127.0.0.1',
      'localhost',
      'viewer.example',
      `viewer.example:${server.port}`,
      '127.0.0.1:1',
    ];
    for (const host of [...strangers, `[::1]:${server.port}`, `viewer.localhost:${server.port}`]) {
      expect([host, (await ask({ headers: { ...cookie(), host } })).status]).toEqual([host, 403]);
      expect((await ask({ path: `/?token=${server.token}`, headers: { host } })).status).toBe(403);
    }
  });

  test('a request that names no host at all is refused', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(server.port, '127.0.0.1', () => {
        socket.end(`GET / HTTP/1.0\r\nCookie: ${cookie().cookie}\r\n\r\n`);
      });
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.[01] 40[03] /);
  });
});

describe('where a request comes from', () => {
  const origin = () => `http://127.0.0.1:${server.port}`;

  test('a write from the viewer’s own page passes', async () => {
    const headers = { ...cookie(), origin: origin(), 'sec-fetch-site': 'same-origin' };
    expect((await ask({ method: 'POST', headers })).status).toBe(200);
    expect((await ask({ method: 'PUT', headers: { ...cookie(), origin: origin() } })).status).toBe(200);
  });

  test('a write from any other page is refused, even with the cookie', async () => {
    const others = [
      { origin: 'http://127.0.0.1:1' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: `http://localhost:${server.port}` },
      { origin: origin(), 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      for (const headers of others) {
        expect([headers, (await ask({ method, headers: { ...cookie(), ...headers } })).status]).toEqual([
          headers,
          403,
        ]);
      }
    }
  });

  test('another page of this machine cannot embed what the viewer reads', async () => {
    for (const site of ['same-site', 'cross-site']) {
      const headers = { ...cookie(), 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect((await ask({ path: '/api/situations', headers })).status).toBe(403);
    }
  });

  test('opening the viewer by a link or by hand passes', async () => {
    for (const site of ['none', 'same-site', 'cross-site']) {
      const headers = { ...cookie(), 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
      expect((await ask({ headers })).status).toBe(200);
    }
  });
});

describe('the socket', () => {
  test('no other address of the machine answers', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of [...outside, { address: '::1' }]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = createConnection(server.port, address, () => resolve(true));
        socket.on('error', () => resolve(false)).unref();
      });
      expect([address, reached]).toEqual([address, false]);
    }
  });

  test('a port that is taken is named in the refusal', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(serveOnLoopback(echo, { port })).rejects.toThrow(`Port ${port} is in use`);
    taken.close();
  });

  test('closing ends answers that are still streaming', async () => {
    const endless = {
      fetch: () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(8)) })),
    };
    const streaming = await serveOnLoopback(endless);
    const response = await fetch(streaming.address, {
      headers: { authorization: `Bearer ${streaming.token}` },
    });
    await streaming.close();
    await expect(response.text()).rejects.toThrow();
  });
});
