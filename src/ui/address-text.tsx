import { Fragment } from 'react';

/** An address that breaks after its slashes before it breaks in the middle of a word. */
export function AddressText({ address }: { readonly address: string }) {
  return [...address.matchAll(/[^/]*\/+|[^/]+/g)].map(({ 0: part, index: offset }) => (
    <Fragment key={offset}>
      {part}
      <wbr />
    </Fragment>
  ));
}
