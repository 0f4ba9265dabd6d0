import type { Session } from 'electron';
import { isViewerUrl } from './viewerProtocol';

/** What the viewer's own page may do; everything else is denied without a question. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Denies every permission and device but copying text and full screen to the viewer's own page. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(ALLOWED.has(permission) && isViewerUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return ALLOWED.has(permission) && isViewerUrl(requestingOrigin);
  });
  session.setDevicePermissionHandler(() => false);
}
