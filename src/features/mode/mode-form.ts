import { type Customer, customerFieldMaximumLength, type ModeSetting } from '#src/contract/mode.ts';
import { withoutUnseen } from '#src/domain/plain-text.ts';

/** The fields about the customer, in the order they are asked for (S4 ch. 4). */
export const customerFields = [
  'id',
  'name',
  'street',
  'city',
  'state',
  'country',
  'postalCode',
] as const satisfies readonly (keyof Customer)[];
/** One of them. */
export type CustomerField = (typeof customerFields)[number];

/** What is entered into the dialog: the switch, and a text for every field, empty when it is left out. */
export type ModeForm = { isUtility: boolean } & Record<CustomerField, string>;

/** What a field says: white space around it and what cannot be seen in it say nothing. */
export function said(text: string): string {
  return withoutUnseen(text).trim();
}

/** What is wrong with a field about the customer. Each is optional, so only its length can be. */
export function customerFault(text: string): 'tooLong' | undefined {
  return said(text).length > customerFieldMaximumLength ? 'tooLong' : undefined;
}

/** What the form starts with: the present setting; empty fields where it says nothing. */
export function formOf(setting: ModeSetting): ModeForm {
  const customer: Customer = setting.mode === 'post-paid' ? setting.customer : {};
  const { id = '', name = '', street = '', city = '', state = '', country = '', postalCode = '' } = customer;
  return { isUtility: setting.mode === 'post-paid', id, name, street, city, state, country, postalCode };
}

/** Post-paid for the customer that a form without faults names. White space alone is nothing, and left out. */
export function postPaidOf(form: ModeForm): ModeSetting {
  const filled = customerFields.map((field) => [field, said(form[field])]).filter(([, text]) => text !== '');
  return { mode: 'post-paid', customer: Object.fromEntries(filled) };
}
