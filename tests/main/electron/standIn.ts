import { EventEmitter } from 'node:events';

/** Where a stand-in machine starts: everything a test may set before the app does. */
export interface StandInOptions {
  readonly userData: string;
  readonly isFirstInstance?: boolean;
  readonly isPackaged?: boolean;
  readonly displays?: readonly Area[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Handler = (...args: never[]) => unknown;

/**
 * A module that answers to `import 'electron'` without Electron: it records what the built main process asks for and
 * lets a test play the part of the system and of the page. What Electron itself does with it is not tested here.
 */
export class StandIn {
  readonly app: StandInApp;
  readonly windows: StandInWindow[] = [];
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly ipcMain = new StandInIpc();
  readonly nativeTheme = { themeSource: 'system' };
  readonly session: Record<string, Handler> = {};
  menu: StandInMenuItem[] = [];
  chosen: string | undefined;
  readonly dialogs: Record<string, unknown>[] = [];
  /** What was shown in the system's window of files. */
  readonly shownItems: string[] = [];
  readonly screenEvents = new EventEmitter();
  /** What is plugged in; the first is the main one. */
  displays: readonly Area[];

  constructor(options: StandInOptions) {
    this.app = new StandInApp(options);
    this.displays = options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1040 }];
  }

  private display(index: number) {
    const workArea = this.displays[index];
    return { id: 100 + index, label: '', size: workArea, bounds: workArea, workArea };
  }

  /** Plugs displays in or out. */
  plug(event: 'display-added' | 'display-removed', displays: readonly Area[]): void {
    this.displays = displays;
    this.screenEvents.emit(event);
  }

  /** The module itself. */
  get module(): Record<string, unknown> {
    const standIn = this;
    const keep = (name: string) => (handler: Handler) => {
      standIn.session[name] = handler;
    };
    return {
      app: this.app,
      ipcMain: this.ipcMain,
      nativeTheme: this.nativeTheme,
      protocol: {
        registerSchemesAsPrivileged: (schemes: never[]) => this.schemes.push(...schemes),
        handle: (scheme: string, handler: never) => this.protocols.set(scheme, handler),
      },
      session: {
        defaultSession: {
          setPermissionRequestHandler: keep('permissionRequest'),
          setPermissionCheckHandler: keep('permissionCheck'),
          setDevicePermissionHandler: keep('devicePermission'),
          webRequest: { onBeforeRequest: keep('beforeRequest') },
        },
      },
      screen: {
        getAllDisplays: () => this.displays.map((_, index) => this.display(index)),
        getPrimaryDisplay: () => this.display(0),
        on: (event: string, listener: () => void) => this.screenEvents.on(event, listener),
      },
      dialog: {
        showOpenDialog: async (_window: unknown, options: Record<string, unknown>) => {
          this.dialogs.push(options);
          return {
            canceled: this.chosen === undefined,
            filePaths: [this.chosen].filter(Boolean),
          };
        },
        showSaveDialog: async (_window: unknown, options: Record<string, unknown>) => {
          this.dialogs.push(options);
          return { canceled: this.chosen === undefined, filePath: this.chosen ?? '' };
        },
      },
      shell: { showItemInFolder: (path: string) => this.shownItems.push(path) },
      Menu: {
        buildFromTemplate: (template: StandInMenuItem[]) => template,
        setApplicationMenu: (menu: StandInMenuItem[]) => {
          this.menu = menu;
        },
      },
      BrowserWindow: class extends StandInWindow {
        constructor(options: WindowOptions) {
          super(options);
          standIn.windows.push(this);
          standIn.app.emit('web-contents-created', {}, this.webContents);
        }
      },
    };
  }
}

export interface StandInMenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly submenu?: StandInMenuItem[];
  readonly click?: () => void;
}

class StandInIpc extends EventEmitter {
  private readonly handlers = new Map<string, (event: object, message: unknown) => unknown>();

  handle = (channel: string, handler: (event: object, message: unknown) => unknown) =>
    this.handlers.set(channel, handler);
  invoke = async (channel: string, event: object, message: unknown) =>
    this.handlers.get(channel)?.(event, message);
}

class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly switches = new Map<string, string | undefined>();
  readonly commandLine = { appendSwitch: (name: string, value?: string) => this.switches.set(name, value) };
  readonly recentDocuments: string[] = [];
  /** What was handed to the instance that runs already. */
  handedOver: unknown;
  hasQuit = false;
  private readonly options: StandInOptions;
  private readonly ready: Promise<void>;
  becomeReady: () => void = () => {};

  constructor(options: StandInOptions) {
    super();
    this.options = options;
    this.isPackaged = options.isPackaged ?? false;
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  whenReady = () => this.ready;
  getPath = () => this.options.userData;
  quit = () => {
    this.hasQuit = true;
  };
  requestSingleInstanceLock = (data: unknown) => {
    this.handedOver = data;
    return this.options.isFirstInstance ?? true;
  };
  addRecentDocument = (path: string) => this.recentDocuments.push(path);
  clearRecentDocuments = () => this.recentDocuments.splice(0);
}

export interface WindowOptions extends Area {
  readonly minWidth: number;
  readonly minHeight: number;
  readonly fullscreen: boolean;
  readonly show: boolean;
  readonly backgroundColor: string;
  readonly webPreferences: Record<string, unknown> & { readonly preload: string };
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  bounds: Area;
  isShown = false;
  isMax = false;
  isFull: boolean;
  isMin = false;
  isFocused = false;
  backgroundColor: string;

  constructor(readonly options: WindowOptions) {
    super();
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    this.isFull = options.fullscreen;
    this.backgroundColor = options.backgroundColor;
  }

  loadURL = async (url: string) => {
    this.webContents.mainFrame.url = url;
  };
  show = () => {
    this.isShown = true;
  };
  focus = () => {
    this.isFocused = true;
  };
  restore = () => {
    this.isMin = false;
  };
  maximize = () => {
    this.isMax = true;
  };
  isMinimized = () => this.isMin;
  isMaximized = () => this.isMax;
  isFullScreen = () => this.isFull;
  setFullScreen = (on: boolean) => {
    this.isFull = on;
  };
  getNormalBounds = () => this.bounds;
  setBounds = (bounds: Area) => {
    this.bounds = bounds;
  };
  setBackgroundColor = (colour: string) => {
    this.backgroundColor = colour;
  };
}

class StandInContents extends EventEmitter {
  readonly mainFrame = { url: '' };
  readonly sent: [channel: string, payload: unknown][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;

  send = (channel: string, payload: unknown) => {
    this.sent.push([channel, payload]);
    this.emit('to-page', channel, payload);
  };
  setWindowOpenHandler = (handler: NonNullable<typeof this.openHandler>) => {
    this.openHandler = handler;
  };
}
