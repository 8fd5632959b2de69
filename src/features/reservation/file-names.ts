/** The file names of saved codes. They are the same in every language, so that users can search for them. */
export const fileNames = {
  request: 'reservation-request-code.txt',
  confirmation: 'reservation-confirmation-code.txt',
  return: 'reservation-return-code.txt',
} as const;
