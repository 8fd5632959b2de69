import { type Customer, customerFieldMaximumLength, type ModeSetting } from '#src/contract/mode.ts';
import { stripInvisible } from '#src/domain/plain-text.ts';

/** The fields about the customer, in the order of the form (S4 ch. 4). */
export const customerFields = [
  'id',
  'name',
  'street',
  'city',
  'state',
  'country',
  'postalCode',
] as const satisfies readonly (keyof Customer)[];
/** A field about the customer. */
export type CustomerField = (typeof customerFields)[number];

/** The values of the form: the switch and the text of every field, empty if it is not filled in. */
export type ModeForm = { isUtility: boolean } & Record<CustomerField, string>;

/** Removes invisible characters and surrounding white space from a field. */
export function normalizeText(text: string): string {
  return stripInvisible(text).trim();
}

/** Returns the error of a field about the customer. The fields are optional, so only the length can be wrong. */
export function validateCustomerField(text: string): 'tooLong' | undefined {
  return normalizeText(text).length > customerFieldMaximumLength ? 'tooLong' : undefined;
}

/** Returns the form values for a setting, with empty texts for missing values. */
export function toForm(setting: ModeSetting): ModeForm {
  const customer: Customer = setting.mode === 'post-paid' ? setting.customer : {};
  const { id = '', name = '', street = '', city = '', state = '', country = '', postalCode = '' } = customer;
  return { isUtility: setting.mode === 'post-paid', id, name, street, city, state, country, postalCode };
}

/** Returns the post-paid setting for a valid form. Fields with only white space are omitted. */
export function toPostPaidSetting(form: ModeForm): ModeSetting {
  const filled = customerFields.map((field) => [field, normalizeText(form[field])]).filter(([, text]) => text !== '');
  return { mode: 'post-paid', customer: Object.fromEntries(filled) };
}
