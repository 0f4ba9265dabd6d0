import type { WindowOpenHandlerResponse } from 'electron';
import { lockedDown } from './pagePreferences';
import { findRoomDisplay, findSpeakerDisplay } from './roomDisplay';
import { isViewerUrl } from './viewerProtocol';

const SIZE = { width: 1280, height: 800 } as const;

/**
 * What opens when a page asks for a window: those of a briefing, each on its display and as locked down as the first one. They get no bridge:
 * what they need of the shell the web has. Anything else is refused.
 */
export function answerOpening(address: string): WindowOpenHandlerResponse {
  const role = isViewerUrl(address) ? new URL(address).searchParams.get('window') : null;
  if (role !== 'presenter' && role !== 'room') return { action: 'deny' };
  const { workArea, bounds } = role === 'room' ? findRoomDisplay() : findSpeakerDisplay();
  const place =
    role === 'room'
      ? { ...bounds, fullscreen: true }
      : {
          width: Math.min(SIZE.width, workArea.width),
          height: Math.min(SIZE.height, workArea.height),
          x: workArea.x,
          y: workArea.y,
        };
  return {
    action: 'allow',
    overrideBrowserWindowOptions: {
      ...place,
      autoHideMenuBar: true,
      backgroundColor: '#0d1520',
      webPreferences: lockedDown(),
    },
  };
}
