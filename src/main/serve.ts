import { buildApp } from './app/buildApp';
import { withDevRenderer } from './http/devRenderer';
import { parseServeArguments, SERVE_USAGE } from './http/parseServeArguments';
import { serveOnLoopback } from './http/serveOnLoopback';
import { showViewer } from './http/showViewer';
import { buildServices } from './services';

const asked = parseServeArguments(process.argv.slice(2));
if (!asked.ok) {
  console.error(`${asked.error}\n${SERVE_USAGE}`);
  process.exit(2);
}
const { opened, port, shell } = asked.value;
const app = withDevRenderer(buildApp(buildServices(opened === undefined ? {} : { opened })));
try {
  showViewer(await serveOnLoopback(app, { port }), shell);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
