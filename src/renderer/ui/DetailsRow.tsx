import type { ReactNode } from 'react';

/** A row of a card: what is told on the left, what there is to tell on the right. */
export function DetailsRow({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="details-row">
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}
