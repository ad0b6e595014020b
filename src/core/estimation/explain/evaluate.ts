/**
 * The value of a sum as it is written for the eye: + − · / ² √ ln π and brackets.
 * What a pocket calculator would make of the digits on the screen. NaN for what it cannot read.
 */
export function evaluate(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|ln|[-+−·/²√π()]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s+/g, '')) return NaN;
  let at = 0;
  const next = (): string => tokens[at] ?? '';
  const took = (...wanted: readonly string[]): string | null => {
    const token = next();
    if (token === '' || !wanted.includes(token)) return null;
    at++;
    return token;
  };

  function sum(): number {
    let value = took('-', '−') === null ? product() : -product();
    for (;;) {
      if (took('+') !== null) value += product();
      else if (took('-', '−') !== null) value -= product();
      else return value;
    }
  }

  /** A factor may follow another with no sign between them: 3 ln(2). */
  function product(): number {
    let value = power();
    for (;;) {
      if (took('·') !== null) value *= power();
      else if (took('/') !== null) value /= power();
      else if (/^(?:ln|[√π(])$/.test(next())) value *= power();
      else return value;
    }
  }

  function power(): number {
    let value = atom();
    while (took('²') !== null) value *= value;
    return value;
  }

  function atom(): number {
    if (took('(') !== null) {
      const value = sum();
      return took(')') === null ? NaN : value;
    }
    if (took('√') !== null) return Math.sqrt(power());
    if (took('ln') !== null) return Math.log(power());
    if (took('π') !== null) return Math.PI;
    const token = next();
    at++;
    return token === '' ? NaN : Number(token);
  }

  const value = sum();
  return at === tokens.length ? value : NaN;
}
