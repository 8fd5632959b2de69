/**
 * Why a code is not taken for what it should be, by its text alone:
 * - `empty`: nothing but white space;
 * - `other-kind`: something else; detect-code.ts says what;
 * - `damaged`: this kind of code, but cut or altered so that its form does not hold;
 * - `not-issued-here`: the form holds, but not the check, seal or signature. Somebody else's, or altered.
 */
export type CodeFault = 'empty' | 'other-kind' | 'damaged' | 'not-issued-here';
