type Stem<Name extends string> = Name extends `${infer Singular}_one`
  ? Singular
  : Name extends `${infer Plural}_other`
    ? Plural
    : Name;

/** The keys of a catalogue's texts, such as `clock.hour`; the forms of a plural, `…_one` and `…_other`, are one key. */
export type TextKey<Texts, Path extends string = ''> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? `${Path}${Stem<Name>}`
    : TextKey<Texts[Name], `${Path}${Name}.`>;
}[keyof Texts & string];
