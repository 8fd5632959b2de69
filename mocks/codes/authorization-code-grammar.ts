import { productIdentifierForm, serialNumberForm } from './udi.ts';
import type { ElementSchema } from './xml-schema.ts';

/** Maximum length of a code without white space, as in the input of a real product (domain.md §3.3). */
export const maximumCodeLength = 8192;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const day = /^(?:\d{4}-[A-Z][a-z]{2}-\d{2}UTC)?$/;

/** `P:<product identifier>,S:<serial number>`, and `,U:<uuid>` if the product has one. */
export const udiPattern = new RegExp(`^P:(${productIdentifierForm}),S:(${serialNumberForm})(?:,U:(${uuid}))?$`);

/** Schema of a specific authorization code without white space: the content of `<specificPLR>` (domain.md §3.3). */
export const authorizationCodeSchema: ElementSchema = {
  authorizationCode: {
    flag: /^A$/,
    version: /^C$/,
    piid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    timestamp: /^[1-9]\d{12}$/,
    entitlements: {
      some: 'entitlement',
      most: 32,
      form: {
        tag: new RegExp(`^regid\\.\\d{4}-\\d{2}\\.com\\.cisco\\.[A-Za-z0-9_.-]{1,128},\\d{1,3}\\.\\d{1,3}_${uuid}$`),
        count: /^[1-9]\d{0,8}$/,
        startDate: day,
        endDate: day,
        licenseType: /^(?:PERPETUAL|TERM)$/,
        displayName: /^.{1,256}$/,
        tagDescription: /^.{0,512}$/,
        subscriptionID: /^[A-Za-z0-9._-]{0,64}$/,
      },
    },
  },
  signature: /^[A-Za-z0-9+/]{4,128}={0,2}$/,
  udi: udiPattern,
};
