import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { channels, type OpenedSituation, type ViewerBridge } from '../shared/bridge';

const bridge: ViewerBridge = {
  shell: 'electron',
  publishMenu: (model) => ipcRenderer.send(channels.publishMenu, model),
  onCommand: (listener) => listen<string>(channels.command, listener),
  onOpened: (listener) => listen<OpenedSituation>(channels.opened, listener),
  open: (what) => ipcRenderer.send(channels.open, what),
  chooseDestination: (wish) => ipcRenderer.invoke(channels.chooseDestination, wish),
  showWritten: (destination) => ipcRenderer.send(channels.showWritten, destination),
  saveAs: (written) => ipcRenderer.send(channels.saveAs, written),
  toggleFullScreen: () => ipcRenderer.send(channels.toggleFullScreen),
  present: (presenting) => ipcRenderer.send(channels.present, presenting),
  setTheme: (theme) => ipcRenderer.send(channels.setTheme, theme),
};

contextBridge.exposeInMainWorld('viewer', bridge);

/** Hands on the payload alone: the event would give the page a sender to talk through. */
function listen<T>(channel: string, listener: (payload: T) => void): () => void {
  const handle = (_event: IpcRendererEvent, payload: T) => listener(payload);
  ipcRenderer.on(channel, handle);
  return () => {
    ipcRenderer.removeListener(channel, handle);
  };
}
