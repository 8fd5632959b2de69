/** The names of the files that codes are saved in: the same in every language, as they are looked for by name. */
export const fileNames = {
  request: 'reservation-request-code.txt',
  confirmation: 'reservation-confirmation-code.txt',
  return: 'reservation-return-code.txt',
} as const;
