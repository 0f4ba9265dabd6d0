import { buildApp } from '../app/buildApp';
import { withDevRenderer } from '../http/devRenderer';
import { parseServeArguments } from '../http/parseServeArguments';
import { serveOnLoopback } from '../http/serveOnLoopback';
import { showViewer } from '../http/showViewer';
import { situationsDir } from '../installation';
import { buildServices } from '../services';
import { findSituation } from '../situation/findSituation';
import { EXIT, type Output, PROCESS_OUTPUT } from './output';
import { commandUsage } from './usage';

/** `serve [situation] [--port n] [--shell browser|none]`: resolves once the viewer answers; the process then lives until it is ended. */
export async function runServe(args: readonly string[], { err }: Output = PROCESS_OUTPUT): Promise<number> {
  const asked = parseServeArguments(args);
  if (!asked.ok) {
    err(`${asked.error}\n\n${commandUsage('serve')}`);
    return EXIT.usage;
  }
  const { opened, port, shell } = asked.value;
  const found = opened === undefined ? undefined : await findSituation(situationsDir(), opened);
  if (found?.ok === false) {
    err(found.error);
    return EXIT.refused;
  }
  const app = withDevRenderer(buildApp(buildServices({ opened })));
  try {
    showViewer(await serveOnLoopback(app, { port }), shell);
    return EXIT.done;
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return EXIT.refused;
  }
}
