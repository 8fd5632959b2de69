import type { Product } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { Notice } from '#src/domain/notices.ts';

/** The properties of every notice. */
export interface NoticeProps {
  readonly notice: Notice;
  readonly summary: ActiveSummary;
  readonly product: Product;
}
