/**
 * The reason for rejecting a code, from its text alone:
 * - `empty`: only white space;
 * - `other-kind`: another kind of text; detect-code.ts detects which;
 * - `damaged`: this kind of code, but cut off or altered, so that its syntax is invalid;
 * - `not-issued-here`: valid syntax, but a wrong check, seal or signature: from another issuer, or altered.
 */
export type CodeFault = 'empty' | 'other-kind' | 'damaged' | 'not-issued-here';
