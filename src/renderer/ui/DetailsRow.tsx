import type { ReactNode } from 'react';

/** A titled line of a card. */
export function DetailsRow({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="details-row">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
