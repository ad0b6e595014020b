/**
 * Diagonal of the inverse of a symmetric positive definite matrix, row by row of length size^2, by Cholesky
 * factors. Null where the matrix is not positive definite to working accuracy. Source: Golub and Van Loan,
 * Matrix Computations, 4th ed., section 4.2.
 */
export function inverseDiagonal(matrix: Float64Array, size: number): Float64Array | null {
  if (matrix.length !== size * size)
    throw new RangeError(`expected ${size * size} entries for size ${size}, got ${matrix.length}`);
  const factor = new Float64Array(size * size); // lower triangle
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[size * i + j] as number;
      for (let k = 0; k < j; k++)
        sum -= (factor[size * i + k] as number) * (factor[size * j + k] as number);
      if (i !== j) factor[size * i + j] = sum / (factor[size * j + j] as number);
      else if (sum > 1e-13 * Math.abs(matrix[size * i + i] as number))
        factor[size * i + i] = Math.sqrt(sum);
      else return null;
    }
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size); // of the factor's inverse
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = i === j ? 1 : 0;
      for (let k = j; k < i; k++) sum -= (factor[size * i + k] as number) * (column[k] as number);
      column[i] = sum / (factor[size * i + i] as number);
      diagonal[j] = (diagonal[j] as number) + (column[i] as number) ** 2;
    }
  }
  return diagonal;
}
