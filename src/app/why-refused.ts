import { type Action, type ActionState, type OfferOf, type Refusal, refusalOf } from '#src/domain/actions.ts';

/** Why an action is not offered. `offered` is there for the types: no entrance refuses what is offered. */
export function whyRefused(action: Action, state: ActionState, offerOf: OfferOf): Refusal {
  const answer = offerOf(action);
  return answer === 'offered' ? action : refusalOf(action, state, answer);
}
