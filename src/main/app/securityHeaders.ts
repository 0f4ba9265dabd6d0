import type { MiddlewareHandler } from 'hono';

/**
 * Nothing but the viewer's own files may be loaded, and nothing may be evaluated. `data:` and `blob:` pictures are what the
 * page draws itself.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // the window with a speaker's notes holds the room's picture
  "frame-ancestors 'self'",
].join('; ');

/** Sets the security headers on every answer, errors included. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  );
};
