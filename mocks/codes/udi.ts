/** The unique device identifier, as far as codes contain it (domain.md §3.7). */
export interface Udi {
  /** Letters, digits and `-`, at most 128, not beginning with `-`: `CV-CNTR-ESXI`. */
  readonly productIdentifier: string;
  /** Letters, digits and `-`, at most 128: `VMware-420f637e3da26755-98306b53c6b2d519`. */
  readonly serialNumber: string;
}

/** Patterns of a product identifier and a serial number. Neither contains `:` or `,`, so these can separate them. */
export const productIdentifierForm = '[A-Za-z0-9][A-Za-z0-9-]{0,127}';
export const serialNumberForm = '[A-Za-z0-9-]{1,128}';
