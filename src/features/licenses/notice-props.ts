import type { Product } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { Notice, NoticeStage } from '#src/domain/notice.ts';

/** The properties of every notice. */
export interface NoticeProps {
  readonly notice: Notice;
  readonly summary: ActiveSummary;
  readonly product: Product;
}

/** The properties of a notice that is about something to come. */
export interface StageNoticeProps extends NoticeProps {
  readonly stage: NoticeStage;
}
