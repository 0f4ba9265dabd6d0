/**
 * Who may import whom. Each rule forbids imports from files that match `from` (and not `except`) to what matches `to`:
 * a file of the project by its path, a built-in as `node:fs`, a package as `npm:leaflet`.
 * @type {readonly { from: RegExp, except?: RegExp, to: RegExp, toExcept?: RegExp, why: string }[]}
 */
export const importRules = [
  {
    from: /^src\/shared\//,
    to: /^(src|tests|scripts)\//,
    toExcept: /^src\/shared\//,
    why: 'shared imports nothing of ours',
  },
  {
    from: /^src\/shared\//,
    to: /^node:|^npm:(electron|react|react-dom|react-leaflet|leaflet|radix-ui|zustand|hono|@hono\/.*)$/,
    why: 'shared runs in a page, a worker and Node alike',
  },
  {
    from: /^src\/(main|preload)\//,
    to: /^src\/renderer\//,
    why: 'main and renderer speak through the app; what both need lives in shared',
  },
  {
    from: /^src\/renderer\//,
    to: /^src\/(main|preload)\//,
    why: 'main and renderer speak through the app; what both need lives in shared',
  },
  { from: /^src\/renderer\//, to: /^node:/, why: 'a page has no Node, in either shell' },
  {
    from: /^(src|tests|scripts)\//,
    except: /^src\/(main\/electron\/|main\/index\.ts$|preload\/)/,
    to: /^npm:electron$/,
    why: 'everything but the desktop shell runs without Electron',
  },
  {
    from: /^src\/main\/(app|situation|basemap|export)\//,
    to: /^src\/main\/((electron|http|cli)\/|[^/]+$)/,
    why: 'the core knows no shell',
  },
  {
    from: /^src\/renderer\/(ui|map|timeline|briefing|export)\//,
    to: /^src\/renderer\/client\//,
    why: 'a view never calls the client: it runs a command',
  },
  {
    from: /^src\/renderer\/store\//,
    to: /^src\/renderer\/(ui|map|timeline|briefing|export|commands|client)\//,
    why: 'the store knows no view, no command and no client',
  },
  {
    from: /^src\/renderer\/commands\//,
    to: /^src\/renderer\/(ui|map|timeline|briefing|export)\//,
    why: 'a command changes the store, and the view follows',
  },
  {
    from: /^src\/renderer\/client\//,
    to: /^src\/renderer\/(ui|map|timeline|briefing|export|commands|store)\//,
    why: 'the client only fetches',
  },
  {
    from: /^src\//,
    except: /^src\/renderer\/map\//,
    to: /^npm:(leaflet|react-leaflet)$/,
    why: 'Leaflet is wrapped once, in renderer/map',
  },
  {
    from: /^src\//,
    except: /^src\/(main\/|shared\/situation\/schema)/,
    to: /^npm:zod$/,
    why: 'the page gets checked data and needs no schema library',
  },
  { from: /^src\//, to: /^(tests|scripts)\//, why: 'the viewer is built without its tests and scripts' },
];
