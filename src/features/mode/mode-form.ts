import { type Customer, customerFieldMaximumLength, type ModeSetting } from '#src/contract/mode.ts';
import { stripInvisible } from '#src/domain/plain-text.ts';

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
export function normalizeText(text: string): string {
  return stripInvisible(text).trim();
}

/** What is wrong with a field about the customer. Each is optional, so only its length can be. */
export function validateCustomerField(text: string): 'tooLong' | undefined {
  return normalizeText(text).length > customerFieldMaximumLength ? 'tooLong' : undefined;
}

/** What the form starts with: the present setting; empty fields where it says nothing. */
export function toForm(setting: ModeSetting): ModeForm {
  const customer: Customer = setting.mode === 'post-paid' ? setting.customer : {};
  const { id = '', name = '', street = '', city = '', state = '', country = '', postalCode = '' } = customer;
  return { isUtility: setting.mode === 'post-paid', id, name, street, city, state, country, postalCode };
}

/** Post-paid for the customer that a form without faults names. White space alone is nothing, and left out. */
export function toPostPaidSetting(form: ModeForm): ModeSetting {
  const filled = customerFields.map((field) => [field, normalizeText(form[field])]).filter(([, text]) => text !== '');
  return { mode: 'post-paid', customer: Object.fromEntries(filled) };
}
