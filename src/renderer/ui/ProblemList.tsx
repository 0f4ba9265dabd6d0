import type { Problem } from '../../shared/situation/problem';
import { Icon } from './Icon';
import './ProblemList.css';

/** Problems by file, each with where it is, what was expected and what was found. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <div className="problem-list">
      {files.map((file) => (
        <section key={file}>
          <h3>{file}</h3>
          <ul>
            {problems
              .filter((problem) => problem.file === file)
              .map((problem) => (
                <ProblemItem key={`${problem.path} ${problem.expected} ${problem.found}`} problem={problem} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { severity, path, line, expected, found } = problem;
  return (
    <li className="problem-list-item" data-severity={severity}>
      <Icon name={severity === 'error' ? 'warning' : 'note'} />
      <div>
        <p className="problem-list-where">
          {severity === 'error' ? 'Error' : 'Note'} <code>{path === '' ? 'the whole file' : path}</code>
          {line !== undefined && ` · line ${line}`}
        </p>
        <dl>
          <dt>Expected</dt>
          <dd>{expected}</dd>
          <dt>Found</dt>
          <dd>{found}</dd>
        </dl>
      </div>
    </li>
  );
}
