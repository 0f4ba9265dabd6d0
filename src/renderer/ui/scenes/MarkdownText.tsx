import { useMemo } from 'react';
import type { Run } from '../../../shared/markdown/parseInline';
import { type Line, parseMarkdown } from '../../../shared/markdown/parseMarkdown';
import './MarkdownText.css';

/** A text in Markdown as elements; HTML in it is text, and a link is shown and not followed. */
export function MarkdownText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="markdown">
      {keyed(blocks).map(([key, block]) => {
        if (block.is === 'paragraph')
          return (
            <p key={key}>
              <Lines lines={block.lines} />
            </p>
          );
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={key}>
            {keyed(block.items).map(([item, { depth, lines }]) => (
              <li key={item} data-depth={depth}>
                <Lines lines={lines} />
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return keyed(lines).map(([key, runs]) => (
    <span key={key} className="markdown-line">
      {keyed(runs).map(([place, run]) => (
        <RunText key={place} run={run} />
      ))}
    </span>
  ));
}

function RunText({ run: { text, strong, emphasis, address } }: { readonly run: Run }) {
  const words = address ? <span className="markdown-address">{text}</span> : text;
  const leaning = emphasis ? <em>{words}</em> : words;
  return strong ? <strong>{leaning}</strong> : leaning;
}

// parts of a text have no name but their place
function keyed<T>(parts: readonly T[]): (readonly [key: string, part: T])[] {
  return parts.map((part, index) => [`${index}`, part] as const);
}
