/** Letters and digits that nobody takes for another: neither I nor O, neither 0 nor 1. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 6; // of 5 bits each

/** A code as somebody typed it, brought to the form that counts; null: it cannot be one. */
export function readJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const fits =
    code.length === CODE_LENGTH && Array.from(code).every(sign => CODE_ALPHABET.includes(sign));
  return fits ? code : null;
}

/** `random` gives that many bytes from the system's generator. */
export function drawJoinCode(random: (bytes: number) => Uint8Array): string {
  // 32 signs: the low 5 bits of a byte are as even as the byte.
  return Array.from(random(CODE_LENGTH), byte => CODE_ALPHABET[byte & 31]).join('');
}
