import { describe, expect, test } from 'vitest';
import { codeAsIssued } from './pasted-code.ts';

const xml = '<specificPLR><displayName>Water Plants</displayName><signature>MEUCIQ+/ab==</signature></specificPLR>';

describe('what is left alone', () => {
  test.each([
    ['', ''],
    ['a=\nb\nc', 'a=bc'],
    ['a=b=\nc', 'a=b=c'],
    [`${'a'.repeat(80)}=\nb`, `${'a'.repeat(80)}=b`],
    ['CB-Z"A', 'CB-Z"A'],
    ['100% A:B', '100%A:B'],
    ['%FF', '%FF'],
    ['<a\n><b\n></b\n></a\n>', '<a><b></b></a>'],
    [`${'>'.repeat(10)} ten marks`, '>>>>>>>>>>tenmarks'],
    ['> one mark\n> > and two', '>onemark>>andtwo'],
  ])('%j', (pasted, code) => {
    expect(codeAsIssued(pasted)).toBe(code);
  });
});

describe('what handing over has done is undone', () => {
  test.each([
    ['white space', ' AB-\tCD\r\n\u00A0EF '],
    ['what has no width', '\uFEFFAB-\u200BCD\u2060EF'],
    ['straight quotes', '"AB-CDEF"'],
    ['typeset quotes', '« “AB-CDEF” »'],
    ['a quotation', '> AB-\n> CDEF'],
    ['a quotation of a quotation', '>> AB-\r\n>> CDEF\r\n>>\r\n'],
    ['a quotation selected from behind its first mark', 'AB-\n> CDEF'],
    ['soft line breaks', 'AB-=\r\nCD=\r\nEF'],
    ['the escapes of an address', 'AB%2DCD%45F%0A'],
  ])('%s', (_name, pasted) => {
    expect(codeAsIssued(pasted)).toBe('AB-CDEF');
  });

  test.each([
    ['nothing', xml],
    ['white space between elements', xml.replaceAll('><', '>\n  <')],
    [
      'a line break in a tag and one in a name',
      xml.replace('<displayName>', '<display\nName>').replace('Cyber ', 'Cyber\r\n'),
    ],
    ['a quotation', xml.replace(/.{20}/g, '$&\n').replace(/^/gm, '> ')],
    ['a quotation of a quotation', xml.replace(/.{40}/g, '$&\n').replace(/^/gm, '> > ')],
    ['soft line breaks', xml.replaceAll('=', '=3D').replace(/(?:=3D|[^=]){1,25}(?!$)/g, '$&=\n')],
    ['an address', encodeURIComponent(xml)],
    ['a form’s address', encodeURIComponent(xml).replaceAll('%20', '+')],
    ['a word processor’s quotes', `“${xml}”`],
  ])('XML: %s', (_name, pasted) => {
    expect(codeAsIssued(pasted)).toBe(xml);
  });
});
